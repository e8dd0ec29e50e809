package org.ferroloop.characterization.measurement;

/**
 * Tells when the mean of pairs of readings stands still. Pairs are heard in rounds of which each is
 * twice as long as the one before; a round has eight blocks, and has settled when their means show
 * no slope (Student's t, level 0.05) and the standard error of their mean is small enough.
 */
final class SettledPairs {
  private static final int BLOCKS = 8;

  /** Student's t of 6 degrees of freedom, two-sided, level 0.05. */
  private static final double MOST_SLOPE = 2.447;

  private final double tolerance;
  private long pairsPerBlock = 1;
  private Sample block = new Sample();
  private Sample means = new Sample();
  private LineFit trend = new LineFit();
  private Sample high = new Sample();
  private Sample low = new Sample();
  private long inBlock;
  private long pairs;
  private boolean settled;

  /** Of the last whole round. */
  private double mean = Double.NaN;

  private double error = Double.NaN;
  private double higher = Double.NaN;
  private double lower = Double.NaN;

  /**
   * @param tolerance largest standard error, as a share of the mean
   */
  SettledPairs(double tolerance) {
    this.tolerance = tolerance;
  }

  void add(double first, double second) {
    pairs++;
    block.add((first + second) / 2);
    high.add(Math.max(first, second));
    low.add(Math.min(first, second));
    if (++inBlock == pairsPerBlock) {
      inBlock = 0;
      if (block.size() > 0) {
        trend.add(trend.size(), block.mean());
        means.add(block.mean());
      }
      block = new Sample();
      if (means.size() == BLOCKS) {
        roundEnded();
      }
    }
  }

  private void roundEnded() {
    mean = means.mean();
    error = means.error();
    higher = high.mean();
    lower = low.mean();
    double slopes = Math.abs(trend.slope());
    settled =
        slopes <= MOST_SLOPE * trend.slopeError() && error <= tolerance * Math.abs(mean)
            || error == 0;
    pairsPerBlock *= 2;
    means = new Sample();
    trend = new LineFit();
    high = new Sample();
    low = new Sample();
  }

  boolean settled() {
    return settled;
  }

  long pairs() {
    return pairs;
  }

  /** Of the last whole round, as are the three below; NaN before its end. */
  double mean() {
    return mean;
  }

  double error() {
    return error;
  }

  double higher() {
    return higher;
  }

  double lower() {
    return lower;
  }
}
