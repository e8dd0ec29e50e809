package org.ferroloop.twin.switching;

/**
 * The resistance of electrodes and lines with the device's own capacitance: parts of a large device
 * see a short pulse later and smaller. Parts have time constants spread log-normally.
 *
 * @param timeConstant median in s, positive
 * @param spread standard deviation of its logarithm, not negative
 */
public record Line(double timeConstant, double spread) {
  /** How many parts are told apart. */
  static final int PARTS = 5;

  private static final double[] QUANTILES = {
    -1.2815515655446004, -0.5244005127080407, 0, 0.5244005127080407, 1.2815515655446004
  };

  /**
   * @throws IllegalArgumentException when the time is not positive or the spread negative
   */
  public Line {
    Require.positive("time_constant", timeConstant);
    Require.notNegative("spread", spread);
  }

  /** The time constant of a part in s. */
  double of(int part) {
    return timeConstant * Math.exp(spread * QUANTILES[part]);
  }
}
