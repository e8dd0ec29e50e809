package org.ferroloop.transport.nativelib;

import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Peer;
import org.junit.jupiter.api.BeforeAll;

/** The contract over a serial port of a VISA library, which tells when its adapter is pulled. */
class VisaSerialLinkTest extends LinkContract {
  @BeforeAll
  static void build() {
    StandIn.built();
  }

  @Override
  protected Peer start() {
    return StandInPeer.visa("ASRL3::INSTR");
  }

  @Override
  protected boolean has(Feature feature) {
    return feature == Feature.CUT;
  }
}
