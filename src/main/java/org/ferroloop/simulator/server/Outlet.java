package org.ferroloop.simulator.server;

/** A connection as an instrument sees it: where answers go. Thread-safe. */
public interface Outlet {
  /**
   * Sends an answer, or a part of one.
   *
   * @param end whether it is the whole answer; on message wires the end mark goes with it
   */
  void send(byte[] bytes, boolean end);

  /** Breaks the connection, as a pulled cable does. */
  void cut();
}
