package org.ferroloop.calibration.fit;

import java.util.List;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;

/**
 * How well a step model follows measured trajectories, noise free.
 *
 * <p>Definition, the one that reproduces the published {@code aihwkit_fit_rmse} to its four digits:
 * the simulation starts from the first reading, every kept pulse is applied (the first one too),
 * and the weight after each pulse is compared with the reading after that pulse.
 */
public final class TrajectoryError {
  private TrajectoryError() {}

  /** The weight after each pulse, clipped to [wMin, wMax]. */
  public static double[] simulate(
      StepModel model, StepParameters parameters, double start, int[] directions) {
    double up = parameters.scaleUp();
    double down = parameters.scaleDown();
    double least = parameters.wMin();
    double most = parameters.wMax();
    double w = start;
    double[] weights = new double[directions.length];
    for (int i = 0; i < weights.length; i++) {
      w += directions[i] > 0 ? model.up(w, up, least, most) : -model.down(w, down, least, most);
      w = Math.min(most, Math.max(least, w));
      weights[i] = w;
    }
    return weights;
  }

  /** Sum of squared differences over the pulses with a reading. */
  static double squares(StepModel model, StepParameters parameters, FitTrajectory trajectory) {
    double[] measured = trajectory.weights();
    double[] simulated = simulate(model, parameters, measured[0], trajectory.directions());
    double sum = 0;
    for (int i = 0; i < measured.length; i++) {
      double difference = Double.isNaN(measured[i]) ? 0 : simulated[i] - measured[i];
      sum += difference * difference;
    }
    return sum;
  }

  /** Root mean square difference of one trajectory. */
  public static double rmse(StepModel model, StepParameters parameters, FitTrajectory trajectory) {
    return Math.sqrt(squares(model, parameters, trajectory) / trajectory.points());
  }

  /** Root mean square difference over all points of several trajectories. */
  public static double rmse(
      StepModel model, StepParameters parameters, List<FitTrajectory> trajectories) {
    double sum = 0;
    int points = 0;
    for (FitTrajectory trajectory : trajectories) {
      sum += squares(model, parameters, trajectory);
      points += trajectory.points();
    }
    return Math.sqrt(sum / points);
  }
}
