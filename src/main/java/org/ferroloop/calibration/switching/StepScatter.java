package org.ferroloop.calibration.switching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The scatter of single steps. Where a sweep moves steadily, the second difference of ln G relative
 * to the step is the scatter of two steps against each other: sqrt(2) times one step's. A step is
 * about proportional to the reduced time, so its relative scatter is taken for that of ln(reduced
 * time). The median over all steady places is robust against where the curve bends.
 */
final class StepScatter {
  private static final double STEADY = 0.005;

  private StepScatter() {}

  static double of(PulseRecord record) {
    List<Double> scatter = new ArrayList<>();
    for (PulseRecord.Sweep sweep : record.sweeps()) {
      double[] g = sweep.logConductance();
      for (int i = 3; i < g.length; i++) {
        double a = g[i - 2] - g[i - 3];
        double b = g[i - 1] - g[i - 2];
        double c = g[i] - g[i - 1];
        boolean steady = Math.min(Math.min(a * b, b * c), 1) > 0 && Math.abs(b) > STEADY;
        if (steady) {
          // b against the mean of its neighbours has 1.5 times the variance of one step.
          scatter.add(Math.abs(b - (a + c) / 2) / Math.abs(b) / Math.sqrt(1.5));
        }
      }
    }
    if (scatter.isEmpty()) {
      return 0;
    }
    Collections.sort(scatter);
    // The median of |x| of a normal x is 0.6745 of its standard deviation.
    return Math.min(0.5, scatter.get(scatter.size() / 2) / 0.6745);
  }
}
