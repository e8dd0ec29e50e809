package org.ferroloop.simulator.language.scpi;

/** Ends a program message unit; goes into the error queue. */
final class ScpiError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int number;

  ScpiError(int number) {
    this(number, "");
  }

  /** detail: appended after a semicolon where the instrument does so; may be empty. */
  ScpiError(int number, String detail) {
    // No stack trace: this is an answer, and a fuzzed parser makes thousands.
    super(detail, null, false, false);
    this.number = number;
  }

  int number() {
    return number;
  }

  String detail() {
    return getMessage();
  }

  /** A command error makes the parser drop the rest of the message. */
  boolean isCommandError() {
    return number <= -100 && number > -200;
  }
}
