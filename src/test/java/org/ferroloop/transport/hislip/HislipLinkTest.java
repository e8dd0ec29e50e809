package org.ferroloop.transport.hislip;

import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Peer;

/** The contract over HiSLIP. */
class HislipLinkTest extends LinkContract {
  @Override
  protected Peer start() {
    return new HislipPeer();
  }

  @Override
  protected boolean has(Feature feature) {
    return true;
  }
}
