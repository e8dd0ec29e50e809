package org.ferroloop.transport.nativelib;

import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Peer;
import org.junit.jupiter.api.BeforeAll;

/** The contract over a raw socket of a VISA library. */
class VisaSocketLinkTest extends LinkContract {
  @BeforeAll
  static void build() {
    StandIn.built();
  }

  @Override
  protected Peer start() {
    return StandInPeer.visa("TCPIP0::stand-in::5025::SOCKET");
  }

  @Override
  protected boolean has(Feature feature) {
    return feature == Feature.CUT;
  }
}
