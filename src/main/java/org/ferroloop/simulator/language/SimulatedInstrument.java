package org.ferroloop.simulator.language;

/**
 * A simulated instrument as a wire sees it: bytes in, bytes out, the status byte, device clear and
 * trigger. Servers (raw socket, VXI-11, HiSLIP, serial, Prologix) know only this. One caller at a
 * time.
 */
public interface SimulatedInstrument {
  /** Its name in the simulator file. */
  String name();

  /**
   * Takes bytes of a program message.
   *
   * @param bytes as they came
   * @param end whether the wire marked the last one as the end (EOI, END); without it the
   *     language's own terminator ends a message
   */
  void receive(byte[] bytes, boolean end);

  /**
   * Hands out the waiting response, whole, with its terminator; empty when nothing waits. On wires
   * with a message exchange protocol asking for nothing is a query error (-420).
   */
  byte[] respond();

  /** True while a response waits. */
  boolean messageAvailable();

  /** The status byte by serial poll; clears RQS. */
  int serialPoll();

  /** Device clear: buffers and parser, not settings, status or errors. */
  void deviceClear();

  /** Group execute trigger. */
  void trigger();

  /**
   * Takes bytes from a wire that has no message exchange protocol (raw socket, serial): several
   * messages may come at once, nothing is ever interrupted, and asking is not needed.
   *
   * @return every response that is due now, each with its terminator; empty when there is none
   */
  default byte[] stream(byte[] bytes) {
    receive(bytes, false);
    return messageAvailable() ? respond() : new byte[0];
  }

  /** Puts an entry into the error queue, as a fault would; ignored where there is no queue. */
  default void raise(int number, String text) {}

  /** Off and on again: settings, status, buffers and errors as after power-on. */
  default void powerCycle() {
    deviceClear();
  }
}
