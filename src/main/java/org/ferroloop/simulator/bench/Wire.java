package org.ferroloop.simulator.bench;

/** A way to reach an instrument of a simulated bench. Port 0 is any free one. */
public sealed interface Wire {
  /** Whether a resource name is of this kind of wire. */
  default boolean reaches(String resource) {
    if (this instanceof Vxi11 vxi11) {
      return resource.endsWith("::" + vxi11.device() + "::INSTR");
    }
    if (this instanceof Hislip) {
      return resource.contains("::hislip0");
    }
    return this instanceof Socket
        ? resource.endsWith("::SOCKET")
        : resource.startsWith(this instanceof Serial ? "ASRL" : "GPIB");
  }

  /** The same at any free port, so that several processes can have one each. */
  default Wire atFreePort() {
    if (this instanceof Prologix prologix) {
      return new Prologix(0, prologix.address());
    }
    return this instanceof Socket ? new Socket(0) : this instanceof Hislip ? new Hislip(0) : this;
  }

  /** A raw TCP socket. */
  record Socket(int port) implements Wire {}

  /** VXI-11; all instruments of a bench share one core channel. */
  record Vxi11(String device) implements Wire {}

  /** HiSLIP, sub-address hislip0. */
  record Hislip(int port) implements Wire {}

  /** A serial line on a pseudo-terminal. */
  record Serial() implements Wire {}

  /**
   * GPIB behind a Prologix adapter; instruments with the same port (0 included) share one adapter.
   */
  record Prologix(int port, int address) implements Wire {}
}
