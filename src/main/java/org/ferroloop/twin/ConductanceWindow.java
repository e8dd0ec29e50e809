package org.ferroloop.twin;

/**
 * The conductances, in S, that the weights -1 and +1 stand for.
 *
 * @param gMin conductance at w = -1, in S
 * @param gMax conductance at w = +1, in S, above gMin
 */
public record ConductanceWindow(double gMin, double gMax) {
  /**
   * @throws IllegalArgumentException when the window is not finite or not ascending
   */
  public ConductanceWindow {
    if (!(gMin < gMax) || !Double.isFinite(gMin) || !Double.isFinite(gMax)) {
      throw new IllegalArgumentException(
          "a conductance window must ascend, found [" + gMin + " S, " + gMax + " S]");
    }
  }

  /** The weight of a conductance in S. */
  public double weight(double conductance) {
    return 2 * (conductance - gMin) / (gMax - gMin) - 1;
  }

  /** The conductance in S of a weight. */
  public double conductance(double weight) {
    return gMin + (weight + 1) / 2 * (gMax - gMin);
  }
}
