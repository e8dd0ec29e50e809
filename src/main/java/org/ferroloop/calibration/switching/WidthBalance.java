package org.ferroloop.calibration.switching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Weights of pulse widths that make the worst width better at the cost of the best: round after
 * round a width counts more by as much as its error lies above the mean one. Least squares with
 * such weights tend to the smallest largest error (Lawson's algorithm for minimax).
 */
final class WidthBalance {
  private final PulseRecord record;
  private final Predicate<PulseRecord.Sweep> seen;
  private final Map<Double, Double> weights = new TreeMap<>();

  WidthBalance(PulseRecord record, Predicate<PulseRecord.Sweep> seen) {
    this.record = record;
    this.seen = seen;
    record.sweeps().forEach(sweep -> weights.put(sweep.width(), 1.0));
  }

  /** The factor of a width's squares; the mean over the widths that are seen is 1. */
  double of(double width) {
    return weights.get(width);
  }

  /**
   * Weighs anew.
   *
   * @param simulated ln G, one row a sweep
   */
  void learn(double[][] simulated) {
    Map<Double, List<Double>> squares = new TreeMap<>();
    for (int k = 0; k < simulated.length; k++) {
      PulseRecord.Sweep sweep = record.sweeps().get(k);
      if (seen.test(sweep) && sweep.complete()) {
        double error = SweepFigures.of(sweep, simulated[k]).normalisedRmse();
        squares.computeIfAbsent(sweep.width(), w -> new ArrayList<>()).add(error * error);
      }
    }
    Map<Double, Double> errors = new TreeMap<>();
    squares.forEach((width, all) -> errors.put(width, Math.sqrt(mean(all))));
    double error = mean(errors.values());
    errors.forEach((width, own) -> weights.put(width, weights.get(width) * own / error));
    double mean = mean(errors.keySet().stream().map(weights::get).toList());
    errors.keySet().forEach(width -> weights.put(width, weights.get(width) / mean));
  }

  private static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(1);
  }
}
