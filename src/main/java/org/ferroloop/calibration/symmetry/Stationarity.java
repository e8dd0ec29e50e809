package org.ferroloop.calibration.symmetry;

/**
 * Judges one round of one cell. Two questions are kept apart: whether blocks are long enough that
 * neighbours know nothing of each other (asked of one round, the pilot), and what the mean is
 * (answered by the next round, twice as long). So the decision to stop does not look at the data
 * that the interval is made of, and stopping early by luck cannot make the interval too narrow.
 *
 * <p>The standard error is that of non-overlapping batch means (Schmeiser, Operations Research 30
 * (1982) 556, 10.1287/opre.30.3.556), with Student's t at one degree of freedom less than batches.
 *
 * @param mean of the round
 * @param standardError of the mean
 * @param crossing whether the round was long enough for the response to cross the range of weights
 *     {@link #CROSSINGS_OF_RANGE} times
 * @param independent whether besides the blocks are long against the memory of the cell
 * @param drifting whether the halves of the round differ significantly (level 0.001)
 * @param still whether the mean moves by less than the tolerance, what is left of a geometric
 *     approach included
 */
record Stationarity(
    double mean,
    double standardError,
    boolean crossing,
    boolean independent,
    boolean drifting,
    boolean still) {
  /** Batches of the standard error. */
  static final int BATCHES = 16;

  /** Factor of the 95 % interval. */
  static final double FACTOR = Student.factor95(BATCHES - 1);

  private static final double DRIFT_FACTOR = Student.factor(BATCHES - 2, 0.999);

  /**
   * Correlation of neighbouring block means up to which a round counts as a pilot. A memory of tau
   * gives 0.33 for blocks of 2 tau; a batch of the next round then is 16 tau long, and its standard
   * error 3 % too small.
   */
  private static final double MOST_CORRELATION = 0.3;

  /**
   * What batches of four blocks with correlation r between neighbours still share: the variance of
   * the mean is larger than theirs tells by (1 + 2 r) / (1 + 1.5 r), about 1 + r / 2.
   */
  private static final double SHARED = 0.5;

  /**
   * A round must be long enough for the response to cross the range of weights so many times;
   * otherwise a slow approach could hide in reading noise.
   */
  static final double CROSSINGS_OF_RANGE = 8;

  /**
   * The shortest pilot, in pairs. Shorter ones too often miss that a cell now and then visits
   * another part of its range (measured on the 14 AIHWKit descriptions with noise and spread 0.3:
   * coverage 0.939 without this floor, 0.943 with it).
   */
  private static final long SHORTEST_PILOT = 2048;

  static Stationarity of(RoundRecord round, double tolerance) {
    double[] batches = round.means(BATCHES);
    double[] blocks = round.means(RoundRecord.BLOCKS);
    double correlation = correlation(blocks);
    double error = Math.sqrt(squares(batches, 0, BATCHES) / (BATCHES * (BATCHES - 1.0)));
    boolean crossing = round.pairs() * round.response() >= 2 * CROSSINGS_OF_RANGE;
    return new Stationarity(
        round.mean(),
        error * Math.sqrt(1 + SHARED * Math.max(0, correlation)),
        crossing,
        crossing && round.pairs() >= SHORTEST_PILOT && correlation <= MOST_CORRELATION,
        drifting(batches),
        still(round.means(4), tolerance));
  }

  /** Student's test of the two halves, their variances pooled. */
  private static boolean drifting(double[] batches) {
    int half = BATCHES / 2;
    double moved = average(batches, half, BATCHES) - average(batches, 0, half);
    double variance =
        (squares(batches, 0, half) + squares(batches, half, BATCHES)) / (BATCHES - 2.0);
    return Math.abs(moved) > DRIFT_FACTOR * Math.sqrt(variance * 2 / half);
  }

  /**
   * Whether this round may be followed by the one that gives the result.
   *
   * @param interval whether the result's interval must hold; otherwise the mean alone is wanted
   */
  boolean pilot(boolean interval) {
    return still || !drifting && (interval ? independent : crossing);
  }

  /** Whether this round, after a pilot, gives the result. */
  boolean result() {
    return still || !drifting;
  }

  /** Correlation of neighbours; 1 when nothing varies, which {@link #still} tells. */
  private static double correlation(double[] values) {
    double mean = average(values, 0, values.length);
    double variance = squares(values, 0, values.length);
    double covariance = 0;
    for (int i = 1; i < values.length; i++) {
      covariance += (values[i] - mean) * (values[i - 1] - mean);
    }
    return variance == 0 ? 1 : covariance / variance;
  }

  /** Aitken's extrapolation of the last three quarters. */
  private static boolean still(double[] quarters, double tolerance) {
    double before = quarters[2] - quarters[1];
    double last = quarters[3] - quarters[2];
    if (Math.abs(before) > tolerance || Math.abs(last) > tolerance) {
      return false;
    }
    if (last == 0) {
      return true;
    }
    double ratio = Math.abs(last / before);
    return ratio < 1 && Math.abs(last) * ratio / (1 - ratio) <= tolerance;
  }

  private static double squares(double[] values, int from, int to) {
    double mean = average(values, from, to);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return sum;
  }

  private static double average(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
