package org.ferroloop.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ferroloop.random.Seeds;

/**
 * The symmetry point of what was measured alone: piecewise steps are fitted to the trajectories,
 * and an alternating train of the fitted device settles.
 *
 * @param mean where it settles, in the weights of the trajectories
 * @param standardError from the 95 % interval of a moving-block bootstrap, as of a normal
 *     distribution
 */
public record FittedSymmetry(double mean, double standardError) {
  private static final double SIGMAS_OF_95 = 2 * 1.96;

  /**
   * Finds it.
   *
   * @param trajectories in any linear scale of the conductance
   * @param resamples of the bootstrap, at least 40
   */
  public static FittedSymmetry of(List<FitTrajectory> trajectories, Seeds seeds, int resamples) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (FitTrajectory one : trajectories) {
      for (double w : one.weights()) {
        least = Double.isNaN(w) ? least : Math.min(least, w);
        most = Double.isNaN(w) ? most : Math.max(most, w);
      }
    }
    // The fit wants weights about -1 to 1.
    double middle = (least + most) / 2;
    double half = (most - least) / 2;
    List<FitTrajectory> own = scaled(trajectories, w -> (w - middle) / half);
    FittedSteps fitted = PiecewiseTrajectoryFit.of(own, FitSettings.DEFAULT);
    double[] interval =
        SymmetryBootstrap.interval(fitted, own, resamples, seeds.stream("symmetry bootstrap"));
    double settled = SettledTrain.of(fitted.result().model(), fitted.result().parameters()).mean();
    return new FittedSymmetry(
        middle + half * settled, half * (interval[1] - interval[0]) / SIGMAS_OF_95);
  }

  private static List<FitTrajectory> scaled(List<FitTrajectory> all, DoubleUnaryOperator scale) {
    List<FitTrajectory> scaled = new ArrayList<>();
    for (FitTrajectory one : all) {
      double[] weights = one.weights();
      for (int i = 0; i < weights.length; i++) {
        weights[i] = scale.applyAsDouble(weights[i]);
      }
      scaled.add(new FitTrajectory(one.source(), weights, one.directions()));
    }
    return scaled;
  }
}
