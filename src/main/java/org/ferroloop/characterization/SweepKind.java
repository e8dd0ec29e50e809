package org.ferroloop.characterization;

/** What a sweep raises from pulse to pulse. */
public enum SweepKind {
  /** Rising amplitude at fixed width. */
  AMPLITUDE("pulsed amplitude sweep"),
  /** Rising width at fixed amplitudes. */
  WIDTH("pulsed width sweep");

  private final String words;

  SweepKind(String words) {
    this.words = words;
  }

  /** For readers: "pulsed amplitude sweep". */
  public String words() {
    return words;
  }
}
