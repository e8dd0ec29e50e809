package org.ferroloop.transport.wire;

import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.Peer;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The contract over a pseudo-terminal. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a pseudo-terminal of Linux")
class SerialLinkTest extends LinkContract {
  @Override
  protected Peer start() {
    return new SerialPeer();
  }

  @Override
  protected boolean has(Feature feature) {
    return feature == Feature.CUT;
  }
}
