package org.ferroloop.report;

/**
 * How a network's effective weights are spread: the share of weights in bins of equal width. What
 * lies beyond the ends is counted in the first and the last bin.
 *
 * @param share of the weights in each bin; sums to 1
 */
public record WeightHistogram(double[] share) {
  /** Lower end of the first bin. */
  public static final double LEAST = -2;

  /** Width of a bin. */
  public static final double BIN = 0.05;

  private static final int BINS = 80;

  public WeightHistogram {
    share = share.clone();
  }

  @Override
  public double[] share() {
    return share.clone();
  }

  /** Counts weights. */
  public static WeightHistogram of(float[] weights) {
    double[] share = new double[BINS];
    for (float weight : weights) {
      int bin = (int) Math.floor((weight - LEAST) / BIN);
      share[Math.max(0, Math.min(BINS - 1, bin))] += 1.0 / weights.length;
    }
    return new WeightHistogram(share);
  }
}
