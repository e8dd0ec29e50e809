package org.ferroloop.experiment.sweep;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A figure over seeds.
 *
 * @param count how many seeds have it
 * @param mean NaN when none has
 * @param deviation sample standard deviation (divisor count - 1); NaN below two
 * @param halfWidth the mean's confidence interval is mean - halfWidth to mean + halfWidth, by
 *     Student's t with count - 1 degrees of freedom, not cut where a share ends; NaN below two
 */
public record SeedStatistics(int count, double mean, double deviation, double halfWidth) {
  /**
   * @param values one a seed; NaN stands for a seed that has none and is left out
   * @param confidence of the interval, above 0 and below 1
   */
  public static SeedStatistics of(double[] values, double confidence) {
    double[] there = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    int n = there.length;
    double mean = n == 0 ? Double.NaN : Arrays.stream(there).sum() / n;
    if (n < 2) {
      return new SeedStatistics(n, mean, Double.NaN, Double.NaN);
    }
    double squares = Arrays.stream(there).map(value -> (value - mean) * (value - mean)).sum();
    double deviation = Math.sqrt(squares / (n - 1));
    double t = new TDistribution(n - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
    return new SeedStatistics(n, mean, deviation, t * deviation / Math.sqrt(n));
  }
}
