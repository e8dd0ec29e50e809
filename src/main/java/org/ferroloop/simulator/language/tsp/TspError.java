package org.ferroloop.simulator.language.tsp;

/** Ends a chunk of TSP; goes into the error queue. */
final class TspError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Syntax error. */
  static final int SYNTAX = -285;

  /** Runtime error. */
  static final int RUNTIME = -286;

  private final int number;

  TspError(int number, String message) {
    // No stack trace: this is an answer, and a fuzzed parser makes thousands.
    super(message, null, false, false);
    this.number = number;
  }

  static TspError runtime(String message) {
    return new TspError(RUNTIME, message);
  }

  int number() {
    return number;
  }
}
