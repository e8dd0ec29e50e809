package org.ferroloop.transport.nativelib;

import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Peer;
import org.junit.jupiter.api.BeforeAll;

/** The contract over a GPIB library, which tells when its adapter is pulled. */
class GpibLinkTest extends LinkContract {
  @BeforeAll
  static void build() {
    StandIn.built();
  }

  @Override
  protected Peer start() {
    return StandInPeer.gpib("GPIB0::17::INSTR");
  }

  @Override
  protected boolean has(Feature feature) {
    return feature != Feature.LOCK;
  }
}
