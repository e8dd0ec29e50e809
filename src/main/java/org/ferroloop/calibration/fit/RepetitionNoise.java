package org.ferroloop.calibration.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;

/** How much the steps of repetitions differ at the same weight and polarity. */
final class RepetitionNoise {
  /** A measured step and the weight it started from. */
  private record Step(double from, double size) {}

  private RepetitionNoise() {}

  /** Empty with fewer than two trajectories, or when they visit no common weights. */
  static OptionalDouble of(
      StepModel model, StepParameters parameters, List<FitTrajectory> trajectories) {
    RelativeScale scale = new RelativeScale();
    for (int a = 0; a < trajectories.size(); a++) {
      for (int b = a + 1; b < trajectories.size(); b++) {
        for (int direction = -1; direction <= 1; direction += 2) {
          List<Step> other = steps(trajectories.get(b), direction);
          for (Step step : steps(trajectories.get(a), direction)) {
            OptionalDouble size = sizeAt(other, step.from());
            if (size.isPresent()) {
              double fitted = StepNoise.fitted(model, parameters, step.from(), direction);
              scale.add((step.size() - size.getAsDouble()) / Math.sqrt(2), fitted);
            }
          }
        }
      }
    }
    return scale.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(scale.value());
  }

  /** The measured steps of one polarity in order of the weight they started from. */
  private static List<Step> steps(FitTrajectory trajectory, int direction) {
    double[] w = trajectory.weights();
    int[] directions = trajectory.directions();
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < w.length; i++) {
      if (directions[i] == direction && !Double.isNaN(w[i]) && !Double.isNaN(w[i - 1])) {
        steps.add(new Step(w[i - 1], direction * (w[i] - w[i - 1])));
      }
    }
    steps.sort(Comparator.comparingDouble(Step::from));
    return steps;
  }

  /** Interpolated between the two neighbouring steps; empty outside. */
  private static OptionalDouble sizeAt(List<Step> steps, double from) {
    for (int i = 1; i < steps.size(); i++) {
      Step left = steps.get(i - 1);
      Step right = steps.get(i);
      if (left.from() <= from && from <= right.from()) {
        double width = right.from() - left.from();
        double share = width > 0 ? (from - left.from()) / width : 0;
        return OptionalDouble.of(left.size() * (1 - share) + right.size() * share);
      }
    }
    return OptionalDouble.empty();
  }
}
