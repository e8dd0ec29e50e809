package org.ferroloop.calibration.fidelity;

import org.ferroloop.calibration.fit.FitTrajectory;
import org.ferroloop.calibration.fit.StepNoise;
import org.ferroloop.random.RandomStream;
import org.ferroloop.twin.DeviceTwin;

/**
 * What the twin would read after the pulses of a trajectory, with its own noise: steps f (1 + sigma
 * xi), and what is read is w + dw_min write_noise xi + read_noise xi (analog-training section 2).
 * The first reading is where it begins; it has noise as well.
 */
final class NoisyTwin {
  private final DeviceTwin twin;
  private final RandomStream random;

  NoisyTwin(DeviceTwin twin, RandomStream random) {
    this.twin = twin;
    this.random = random;
  }

  /** One draw: readings where the measured trajectory has readings. */
  FitTrajectory draw(FitTrajectory measured) {
    double sigma = twin.variability().cycleToCycle();
    double reading =
        Math.hypot(
            twin.variability().writeNoise() * twin.parameters().dwMin(),
            twin.variability().readNoise());
    double least = twin.parameters().wMin();
    double most = twin.parameters().wMax();
    double[] given = measured.weights();
    int[] directions = measured.directions();
    double[] read = new double[given.length];
    double w = given[0];
    read[0] = w + reading * random.nextGaussian();
    for (int i = 1; i < read.length; i++) {
      double step =
          StepNoise.fitted(twin.model(), twin.parameters(), w, directions[i])
              * (1 + sigma * random.nextGaussian());
      w = Math.min(most, Math.max(least, w + directions[i] * step));
      read[i] = Double.isNaN(given[i]) ? Double.NaN : w + reading * random.nextGaussian();
    }
    return new FitTrajectory(measured.source(), read, directions);
  }
}
