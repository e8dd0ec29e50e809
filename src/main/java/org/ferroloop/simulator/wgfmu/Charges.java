package org.ferroloop.simulator.wgfmu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The charge that a channel has given in one loop of a pattern up to both ends of every window of
 * its measure events, so that the mean current of a window is exact. Times are in steps of 5 ns.
 */
final class Charges {
  private static final double STEP = 5e-9;

  private final TreeSet<Long> edges = new TreeSet<>();
  private final Map<Long, Double> upTo = new HashMap<>();
  private double sum;

  Charges(List<MeasureEvent> events) {
    for (MeasureEvent event : events) {
      for (long i = 0; i < event.size(); i++) {
        edges.add(event.begins(i));
        edges.add(event.begins(i) + event.window());
      }
    }
    upTo.put(0L, 0.0);
  }

  /**
   * Goes on by a piece of the pattern.
   *
   * @param from its beginning in ticks of 10 ns
   * @param to its end
   * @param played is given times within it, in s, and plays it; the charge up to each comes back
   */
  void add(long from, long to, UnaryOperator<double[]> played) {
    TreeSet<Long> due = new TreeSet<>(edges.subSet(2 * from, false, 2 * to, true));
    due.add(2 * from);
    due.add(2 * to);
    double[] seconds = due.stream().mapToDouble(edge -> (edge - 2 * from) * STEP).toArray();
    double[] charge = played.apply(seconds);
    int i = 0;
    for (long edge : due) {
      upTo.put(edge, sum + charge[i++]);
    }
    sum += charge[charge.length - 1];
  }

  /** The mean current over a window, in A; what is beyond the pattern's end counts as nothing. */
  double mean(long begins, long window) {
    double end = upTo.getOrDefault(begins + window, sum);
    return (end - upTo.getOrDefault(begins, sum)) / (window * STEP);
  }
}
