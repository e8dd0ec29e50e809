package org.ferroloop.twin.switching;

/**
 * The distribution of ln(switching time) over the domains, about its middle. A normal quantile x
 * gives width sinh(tail x)/tail, with own values below the middle (domains that switch easily) and
 * above it (hard ones). A tail of 0 is a normal distribution; 1.5 comes close to a Lorentzian.
 *
 * @param easyWidth below the middle, positive
 * @param easyTail positive
 * @param hardWidth above the middle, positive
 * @param hardTail positive
 */
public record Spread(double easyWidth, double easyTail, double hardWidth, double hardTail) {
  /**
   * @throws IllegalArgumentException when a value is not positive and finite
   */
  public Spread {
    Require.positive("easy_width", easyWidth);
    Require.positive("easy_tail", easyTail);
    Require.positive("hard_width", hardWidth);
    Require.positive("hard_tail", hardTail);
  }

  /** ln(time of the domain at this normal quantile/time of the middle domain). */
  double at(double x) {
    return x < 0
        ? easyWidth * Math.sinh(easyTail * x) / easyTail
        : hardWidth * Math.sinh(hardTail * x) / hardTail;
  }
}
