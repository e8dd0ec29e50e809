package org.ferroloop.instrument.profile;

/** How commands and questions become messages: the command family of an instrument. */
public enum Dialect {
  /** SCPI: commands and questions of one message joined by semicolons, answers likewise. */
  SCPI("scpi"),
  /** Keithley's Lua: statements in one chunk, all answers printed in one line at its end. */
  TSP("tsp"),
  /** One command or one question a message; answers may echo the header (Siglent). */
  SINGLE("single"),
  /** FLEX of Keysight's B1500A and E5260/E5270: its driver knows the commands. */
  FLEX("flex"),
  /** No messages at all: the functions of Keysight's WGFMU instrument library. */
  WGFMU("wgfmu");

  private final String word;

  Dialect(String word) {
    this.word = word;
  }

  /** Whether a profile says what is said for each action, and no driver of its own does. */
  public boolean hasActions() {
    return this != FLEX && this != WGFMU;
  }

  /** The word in the file. */
  public String word() {
    return word;
  }
}
