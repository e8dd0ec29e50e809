package org.ferroloop.simulator.language.scpi;

/** One parameter of a command, as it was written (IEEE 488.2, 7.7). */
sealed interface ProgramData {
  /** A decimal or non-decimal number; the suffix is in upper case, empty when there is none. */
  record Numeric(double value, String suffix) implements ProgramData {}

  /** Character data: MIN, ON, VOLT; in upper case. */
  record Word(String text) implements ProgramData {}

  /** A quoted string, without its quotes. */
  record Text(String text) implements ProgramData {}

  /** An arbitrary block. */
  record Block(byte[] bytes) implements ProgramData {}

  /** What stands between parentheses, without them: a channel list. */
  record Expression(String text) implements ProgramData {}
}
