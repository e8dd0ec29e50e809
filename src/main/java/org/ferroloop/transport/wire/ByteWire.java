package org.ferroloop.transport.wire;

import org.ferroloop.transport.Deadline;

/**
 * A two-way line of bare bytes: a socket, a serial port. It knows no messages. One thread at a
 * time, except {@link #close}.
 */
public interface ByteWire extends AutoCloseable {
  /**
   * Sends all bytes.
   *
   * @throws org.ferroloop.transport.LinkTimeout when not all have gone by the deadline; the wire
   *     may then have to be opened anew
   * @throws org.ferroloop.transport.LinkLost when the other side is gone
   */
  void send(byte[] bytes, Deadline deadline);

  /**
   * Receives what is there, and waits for the first byte until the deadline.
   *
   * @param into filled from the start
   * @return how many came; 0 when the deadline passed without any
   * @throws org.ferroloop.transport.LinkLost when the other side is gone
   */
  int receive(byte[] into, Deadline deadline);

  /** Lets go of the line, and wakes who waits on it; never throws. */
  @Override
  void close();
}
