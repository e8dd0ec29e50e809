package org.ferroloop.calibration.fidelity;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.calibration.fit.FitTrajectory;
import org.ferroloop.calibration.fit.StepNoise;
import org.ferroloop.twin.DeviceTwin;

/**
 * Readings less what a noise-free twin says, begun at each trajectory's first reading, which is not
 * counted.
 *
 * @param values a trajectory each; NaN at its first place, and where there is no reading
 */
record Residuals(List<double[]> values) {
  static Residuals of(DeviceTwin twin, List<FitTrajectory> trajectories) {
    List<double[]> values = new ArrayList<>();
    for (FitTrajectory one : trajectories) {
      double[] weights = one.weights();
      double[] simulated = simulated(twin, one);
      double[] residuals = new double[weights.length];
      for (int i = 0; i < weights.length; i++) {
        residuals[i] = i == 0 ? Double.NaN : weights[i] - simulated[i];
      }
      values.add(residuals);
    }
    return new Residuals(values);
  }

  /** The noise-free twin from the first reading on; that reading is its first place. */
  static double[] simulated(DeviceTwin twin, FitTrajectory trajectory) {
    int[] directions = trajectory.directions();
    double[] weights = new double[directions.length];
    double w = trajectory.start();
    weights[0] = w;
    for (int i = 1; i < weights.length; i++) {
      w += directions[i] * StepNoise.fitted(twin.model(), twin.parameters(), w, directions[i]);
      w = Math.min(twin.parameters().wMax(), Math.max(twin.parameters().wMin(), w));
      weights[i] = w;
    }
    return weights;
  }

  double rms() {
    double squares = 0;
    int n = 0;
    for (double[] one : values) {
      for (double value : one) {
        squares += Double.isNaN(value) ? 0 : value * value;
        n += Double.isNaN(value) ? 0 : 1;
      }
    }
    return Math.sqrt(squares / n);
  }

  double mean() {
    double sum = 0;
    int n = 0;
    for (double[] one : values) {
      for (double value : one) {
        sum += Double.isNaN(value) ? 0 : value;
        n += Double.isNaN(value) ? 0 : 1;
      }
    }
    return sum / n;
  }
}
