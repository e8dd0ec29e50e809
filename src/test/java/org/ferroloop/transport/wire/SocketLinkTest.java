package org.ferroloop.transport.wire;

import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Peer;

/** The contract over a raw socket. */
class SocketLinkTest extends LinkContract {
  @Override
  protected Peer start() {
    return new RawSocketPeer();
  }

  @Override
  protected boolean has(Feature feature) {
    return feature == Feature.CUT;
  }
}
