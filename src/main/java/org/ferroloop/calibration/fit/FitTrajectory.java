package org.ferroloop.calibration.fit;

/**
 * One measured record as the fit sees it: pulses in order, and the normalised conductance read
 * after each.
 *
 * @param source the file's name, for tables and errors
 * @param weights normalised conductance after each pulse; NaN where the reading is no resistance,
 *     never at the first place
 * @param directions +1 (potentiation) or -1 (depression) of each pulse
 */
public record FitTrajectory(String source, double[] weights, int[] directions) {
  /**
   * @throws IllegalArgumentException when lengths differ, or the first weight is missing
   */
  public FitTrajectory {
    if (weights.length != directions.length || weights.length < 2 || Double.isNaN(weights[0])) {
      throw new IllegalArgumentException(
          source + ": a trajectory wants at least two pulses and a first reading");
    }
    weights = weights.clone();
    directions = directions.clone();
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  @Override
  public int[] directions() {
    return directions.clone();
  }

  /** The number of pulses, read or not. */
  public int length() {
    return weights.length;
  }

  /** The number of pulses with a reading. */
  public int points() {
    int points = 0;
    for (double w : weights) {
      points += Double.isNaN(w) ? 0 : 1;
    }
    return points;
  }

  /** The first reading, where every simulation starts. */
  public double start() {
    return weights[0];
  }
}
