package org.ferroloop.calibration.fidelity;

/** What a difference in standard errors says. */
public enum Verdict {
  /** At most 2 standard errors. */
  AGREES("agrees"),
  /** Above 2 and at most 3 standard errors: one figure in twenty is by chance. */
  IN_DOUBT("in doubt"),
  /** Above 3 standard errors. */
  DIFFERS("differs");

  private static final double DOUBT = 2;
  private static final double DIFFERENCE = 3;

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  static Verdict of(double standardErrors) {
    double size = Math.abs(standardErrors);
    return size <= DOUBT ? AGREES : size <= DIFFERENCE ? IN_DOUBT : DIFFERS;
  }

  public String text() {
    return text;
  }
}
