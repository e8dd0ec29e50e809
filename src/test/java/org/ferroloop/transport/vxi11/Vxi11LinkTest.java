package org.ferroloop.transport.vxi11;

import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Peer;

/** The contract over VXI-11. */
class Vxi11LinkTest extends LinkContract {
  @Override
  protected Peer start() {
    return new Vxi11Peer();
  }

  @Override
  protected boolean has(Feature feature) {
    return true;
  }
}
