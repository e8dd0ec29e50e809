package org.ferroloop.calibration.fit;

import java.util.List;
import java.util.OptionalDouble;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;

/**
 * Cycle-to-cycle noise, relative to the step as {@code Variability.cycleToCycle} means it: a step
 * is f (1 + sigma xi). Both are {@link RelativeScale}s.
 *
 * @param residuals sigma from the measured steps about the fitted ones at the same weight. It holds
 *     reading noise and what a step that depends on the weight alone cannot follow: an upper
 *     estimate
 * @param repetitions sigma from the measured steps of two repetitions at the same weight and
 *     polarity, their difference divided by sqrt(2); empty with a single file
 */
public record StepNoise(double residuals, OptionalDouble repetitions) {
  /** Of measured steps about those of a model. */
  public static StepNoise of(
      StepModel model, StepParameters parameters, List<FitTrajectory> trajectories) {
    RelativeScale scale = new RelativeScale();
    for (FitTrajectory trajectory : trajectories) {
      double[] w = trajectory.weights();
      int[] directions = trajectory.directions();
      for (int i = 1; i < w.length; i++) {
        if (!Double.isNaN(w[i]) && !Double.isNaN(w[i - 1])) {
          double fitted = fitted(model, parameters, w[i - 1], directions[i]);
          scale.add(directions[i] * (w[i] - w[i - 1]) - fitted, fitted);
        }
      }
    }
    return new StepNoise(scale.value(), RepetitionNoise.of(model, parameters, trajectories));
  }

  /** The noise-free size of a step, positive; the weight is held between the bounds. */
  public static double fitted(StepModel model, StepParameters p, double w, int direction) {
    double inside = Math.min(p.wMax(), Math.max(p.wMin(), w));
    return direction > 0
        ? model.up(inside, p.scaleUp(), p.wMin(), p.wMax())
        : model.down(inside, p.scaleDown(), p.wMin(), p.wMax());
  }
}
