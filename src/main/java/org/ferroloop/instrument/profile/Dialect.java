package org.ferroloop.instrument.profile;

/** How commands and questions become messages: the command family of an instrument. */
public enum Dialect {
  /** SCPI: commands and questions of one message joined by semicolons, answers likewise. */
  SCPI("scpi"),
  /** Keithley's Lua: statements in one chunk, all answers printed in one line at its end. */
  TSP("tsp"),
  /** One command or one question a message; answers may echo the header (Siglent). */
  SINGLE("single");

  private final String word;

  Dialect(String word) {
    this.word = word;
  }

  /** The word in the file. */
  public String word() {
    return word;
  }
}
