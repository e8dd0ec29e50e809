package org.ferroloop.instrument.profile;

/** What an instrument is, as the field {@code kind} of a profile says it. */
public enum InstrumentKind {
  SOURCE_MEASURE_UNIT("source-measure-unit"),
  PULSE_GENERATOR("pulse-generator"),
  SWITCH_MATRIX("switch-matrix");

  private final String word;

  InstrumentKind(String word) {
    this.word = word;
  }

  /** The word in the file. */
  public String word() {
    return word;
  }
}
