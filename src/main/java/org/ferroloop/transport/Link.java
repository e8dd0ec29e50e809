package org.ferroloop.transport;

/**
 * A line to one instrument, whatever the wire: whole messages out, whole messages in, each with a
 * deadline. Opened by {@code Links}.
 *
 * <p>After a time-out or a half message the link is out of step: before the next write it clears
 * the instrument's and its own buffers (device clear where the wire has one, else drain or reopen),
 * so that no answer is ever taken for another question's. Not thread-safe, except {@link #close}.
 *
 * <p>Every method throws {@link LinkException} (its subclasses say what happened).
 */
public interface Link extends AutoCloseable {
  /** What this link was opened with. */
  ResourceName resource();

  /**
   * Sends one message; the wire's terminator or end flag is added.
   *
   * @param message without terminator
   */
  void write(byte[] message, Deadline deadline);

  /**
   * Receives one whole message; a definite-length block in it may hold any byte.
   *
   * @return the message without its terminator
   * @throws LinkTimeout when it is not complete by the deadline
   */
  byte[] read(Deadline deadline);

  /**
   * The instrument's status byte, by serial poll.
   *
   * @throws LinkUnsupported on a wire that has none
   */
  int statusByte(Deadline deadline);

  /** Empties the buffers of both sides and resets the instrument's parser; settings stay. */
  void clear(Deadline deadline);

  /**
   * Triggers (GET).
   *
   * @throws LinkUnsupported on a wire that has none
   */
  void trigger(Deadline deadline);

  /**
   * Keeps every other controller away until {@link #unlock}.
   *
   * @throws LinkLocked when another one holds it at the deadline
   * @throws LinkUnsupported on a wire without locks
   */
  void lock(Deadline deadline);

  /** Gives the lock back. */
  void unlock(Deadline deadline);

  /**
   * Tells a log of this line what is done at its instrument beside it, through a maker's library;
   * nothing happens when no log is kept. Any thread may call it.
   *
   * @param call in one line
   */
  default void note(String call) {}

  /** Closes the line; harmless when it is closed or lost. Any thread may call it. */
  @Override
  void close();
}
