package org.ferroloop.transport.nativelib;

import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Peer;
import org.junit.jupiter.api.BeforeAll;

/** The contract over a message based resource of a VISA library. */
class VisaLinkTest extends LinkContract {
  @BeforeAll
  static void build() {
    StandIn.built();
  }

  @Override
  protected Peer start() {
    return StandInPeer.visa("USB0::0x0957::0x2C18::MY001::0::INSTR");
  }

  @Override
  protected boolean has(Feature feature) {
    return true;
  }
}
