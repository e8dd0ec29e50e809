package org.ferroloop.transport.usbtmc;

import org.ferroloop.transport.Deadline;

/**
 * What the usbtmc driver offers for one instrument. One thread at a time, except {@link #close}.
 *
 * <p>Every method throws {@link org.ferroloop.transport.LinkException}: LinkTimeout at the
 * deadline, LinkLost when the instrument was unplugged, LinkUnsupported for what driver or
 * instrument cannot.
 */
interface CharacterDevice extends AutoCloseable {
  /**
   * A piece of a message.
   *
   * @param bytes what came
   * @param end whether the message ends with it (EOM)
   */
  record Piece(byte[] bytes, boolean end) {}

  /** Sends a whole message, EOM with its last byte; it may not be empty (USBTMC, table 3). */
  void write(byte[] message, Deadline deadline);

  /** Asks for a message and takes what comes of it. */
  Piece read(Deadline deadline);

  /** INITIATE_CLEAR: empties both buffers. */
  void clear(Deadline deadline);

  /** Ends an answer that is under way (INITIATE_ABORT_BULK_IN). */
  void abortRead(Deadline deadline);

  /** READ_STATUS_BYTE of USB488. */
  int statusByte(Deadline deadline);

  /** TRIGGER of USB488. */
  void trigger(Deadline deadline);

  /** Lets go, and wakes who waits; harmless when done before. */
  @Override
  void close();
}
