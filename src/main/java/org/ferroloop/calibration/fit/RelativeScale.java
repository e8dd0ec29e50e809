package org.ferroloop.calibration.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The relative standard deviation of steps about their expected size, robustly: 1.4826 times the
 * median of |difference|/expected, each counted with the square of the expected step. The weighting
 * keeps reading noise on tiny steps out, the median keeps out the odd jump of a whole reading,
 * which is no cycle-to-cycle noise.
 */
final class RelativeScale {
  /** From the normal distribution: its sd over its median absolute deviation. */
  private static final double SD_PER_MEDIAN = 1.4826;

  private record Deviation(double relative, double weight) {}

  private final List<Deviation> deviations = new ArrayList<>();

  /** Adds one step that was expected to be of this size, positive. */
  void add(double difference, double expected) {
    if (expected > 0) {
      deviations.add(new Deviation(Math.abs(difference) / expected, expected * expected));
    }
  }

  boolean isEmpty() {
    return deviations.isEmpty();
  }

  double value() {
    deviations.sort(Comparator.comparingDouble(Deviation::relative));
    double half = deviations.stream().mapToDouble(Deviation::weight).sum() / 2;
    double below = 0;
    for (Deviation deviation : deviations) {
      below += deviation.weight();
      if (below >= half) {
        return SD_PER_MEDIAN * deviation.relative();
      }
    }
    throw new IllegalStateException("no step to compare");
  }
}
