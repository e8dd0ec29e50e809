package org.ferroloop.calibration.fit;

import java.util.List;
import java.util.Map;

/**
 * Least squares fit of piecewise step curves to whole trajectories: Levenberg and Marquardt on the
 * logarithms of the nodes ({@link NodeProblem}), from stiff curves to ever softer ones, each fit
 * starting from the one before.
 */
final class PiecewiseTrajectoryFit implements FittedSteps {
  private static final double[] SOFTENING = {10, 1, 0.1};
  private static final double TOLERANCE = 1e-4;
  private static final int MOST_ITERATIONS = 300;

  private final NodeCurves curves;
  private final FitSettings settings;
  private final NodeProblem problem;
  private final double[] logs;
  private ChordRefit refit;

  private PiecewiseTrajectoryFit(
      NodeCurves curves, FitSettings settings, NodeProblem problem, double[] logs) {
    this.curves = curves;
    this.settings = settings;
    this.problem = problem;
    this.logs = logs;
  }

  static PiecewiseTrajectoryFit of(List<FitTrajectory> trajectories, FitSettings settings) {
    NodeCurves curves = NodeStart.curves(trajectories, settings);
    double[] logs = NodeStart.logs(curves, trajectories);
    for (double smoothing : SOFTENING) {
      if (smoothing > settings.smoothing()) {
        logs = solve(problem(curves, trajectories, settings, smoothing), logs);
      }
    }
    NodeProblem last = problem(curves, trajectories, settings, settings.smoothing());
    return new PiecewiseTrajectoryFit(curves, settings, last, solve(last, logs));
  }

  @Override
  public StepFit result() {
    return curves.device(logs, Map.of("smoothing", settings.smoothing()));
  }

  @Override
  public StepFit refit(List<FitTrajectory> resampled) {
    if (refit == null) {
      refit = new ChordRefit(curves, settings, problem, logs);
    }
    return curves.device(refit.logs(resampled), Map.of());
  }

  private static NodeProblem problem(
      NodeCurves curves, List<FitTrajectory> data, FitSettings settings, double smoothing) {
    return new NodeProblem(curves, data, settings.displacement(), smoothing);
  }

  private static double[] solve(NodeProblem problem, double[] start) {
    return LeastSquares.solve(
        problem, problem.rows(), start, NodeCurves::clamped, TOLERANCE, MOST_ITERATIONS);
  }
}
