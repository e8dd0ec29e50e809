package org.ferroloop.calibration.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;

/**
 * The uncertainty of a fitted symmetry point by a moving-block bootstrap of the residuals (Künsch,
 * Annals of Statistics 17 (1989) 1217, 10.1214/aos/1176347265): blocks, because neighbouring
 * residuals of a trajectory hang together. Each resample is the fitted trajectory plus blocks of
 * its residuals drawn with replacement; it is fitted again, and its alternating train settled.
 */
final class SymmetryBootstrap {
  private static final int BLOCK = 12;

  private SymmetryBootstrap() {}

  /**
   * @param resamples how many, at least 40
   * @return the 2.5 % and 97.5 % percentiles of the settled mean
   */
  static double[] interval(
      FittedSteps fitted, List<FitTrajectory> trajectories, int resamples, RandomStream random) {
    double[] means = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      List<FitTrajectory> resampled = new ArrayList<>();
      for (FitTrajectory trajectory : trajectories) {
        resampled.add(resample(fitted.result(), trajectory, random));
      }
      StepFit fit = fitted.refit(resampled);
      means[i] = SettledTrain.of(fit.model(), fit.parameters()).mean();
    }
    Arrays.sort(means);
    return new double[] {percentile(means, 0.025), percentile(means, 0.975)};
  }

  private static FitTrajectory resample(
      StepFit fit, FitTrajectory trajectory, RandomStream random) {
    double[] measured = trajectory.weights();
    double[] fitted =
        TrajectoryError.simulate(
            fit.model(), fit.parameters(), trajectory.start(), trajectory.directions());
    double[] weights = measured.clone();
    int block = Math.min(BLOCK, measured.length);
    // The start stays: it is where the simulation begins, not what it is compared with.
    for (int i = 1; i < measured.length; i += block) {
      int from = random.nextInt(measured.length - block + 1);
      for (int k = 0; k < block && i + k < measured.length; k++) {
        double residual = measured[from + k] - fitted[from + k];
        boolean read = !Double.isNaN(measured[i + k]);
        weights[i + k] =
            read ? fitted[i + k] + (Double.isNaN(residual) ? 0 : residual) : Double.NaN;
      }
    }
    return new FitTrajectory(trajectory.source(), weights, trajectory.directions());
  }

  private static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int left = (int) place;
    double part = place - left;
    return part == 0 ? sorted[left] : sorted[left] * (1 - part) + sorted[left + 1] * part;
  }
}
