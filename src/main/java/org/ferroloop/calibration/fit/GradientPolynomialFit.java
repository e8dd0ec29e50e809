package org.ferroloop.calibration.fit;

import java.util.List;
import java.util.Map;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.StepParameters;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The published pipeline: {@link GradientPolynomial} of both polarities read at 32 weights from -1
 * to +1 gives the nodes (the last up node and the first down node are zero), then dw_min, up_down,
 * w_max and w_min are searched without derivatives for the least RMSE of the simulated trajectory
 * (Nelder and Mead, Computer Journal 7 (1965) 308, from several seeded starts). The nodes are
 * stretched with the bounds, as AIHWKit does.
 */
final class GradientPolynomialFit implements FittedSteps {
  private static final int NODES = 32;
  private static final int STARTS = 24;
  private static final double[] LEAST = {Math.log(1e-4), -0.99, 0.1, -2};
  private static final double[] MOST = {Math.log(2), 0.99, 2, -0.1};
  private static final double OUTSIDE = 1e3;

  private final double[] found;
  private final StepFit result;

  private GradientPolynomialFit(double[] found, StepFit result) {
    this.found = found;
    this.result = result;
  }

  static GradientPolynomialFit of(List<FitTrajectory> trajectories, Seeds seeds) {
    PiecewiseStep shape = shape(trajectories);
    RandomStream random = seeds.stream("gradient-polynomial starts");
    PointValuePair best = null;
    for (int i = 0; i < STARTS; i++) {
      double[] start = {
        Math.log(0.005 * Math.pow(40, i == 0 ? 0.5 : random.nextDouble())),
        i == 0 ? 0 : random.nextDouble() - 0.5,
        i == 0 ? 1 : 0.8 + 0.4 * random.nextDouble(),
        i == 0 ? -1 : -0.8 - 0.4 * random.nextDouble()
      };
      PointValuePair end = search(shape, trajectories, start, 1500);
      best = best == null || end.getValue() < best.getValue() ? end : best;
    }
    double[] point = search(shape, trajectories, best.getPoint(), 3000).getPoint();
    return new GradientPolynomialFit(point, device(shape, point));
  }

  @Override
  public StepFit result() {
    return result;
  }

  @Override
  public StepFit refit(List<FitTrajectory> resampled) {
    PiecewiseStep shape = shape(resampled);
    return device(shape, search(shape, resampled, found, 400).getPoint());
  }

  private static PiecewiseStep shape(List<FitTrajectory> trajectories) {
    GradientPolynomial ups = GradientPolynomial.of(trajectories, 1);
    GradientPolynomial downs = GradientPolynomial.of(trajectories, -1);
    double[] up = new double[NODES];
    double[] down = new double[NODES];
    double middle = (ups.magnitude(0) + downs.magnitude(0)) / 2;
    for (int i = 0; i < NODES; i++) {
      double w = -1 + 2.0 * i / (NODES - 1);
      up[i] = i == NODES - 1 ? 0 : ups.magnitude(w) / middle;
      down[i] = i == 0 ? 0 : downs.magnitude(w) / middle;
    }
    return new PiecewiseStep(up, down);
  }

  private static PointValuePair search(
      PiecewiseStep shape, List<FitTrajectory> trajectories, double[] start, int evaluations) {
    ObjectiveFunction rmse =
        new ObjectiveFunction(
            point -> {
              double outside = outside(point);
              return outside > 0
                  ? OUTSIDE * (1 + outside)
                  : TrajectoryError.rmse(shape, parameters(point), trajectories);
            });
    Budget budget = new Budget(evaluations);
    return new SimplexOptimizer(budget)
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            rmse,
            GoalType.MINIMIZE,
            new InitialGuess(start),
            new NelderMeadSimplex(new double[] {0.3, 0.1, 0.05, 0.05}));
  }

  private static double outside(double[] point) {
    double outside = 0;
    for (int i = 0; i < point.length; i++) {
      outside += Math.max(0, point[i] - MOST[i]) + Math.max(0, LEAST[i] - point[i]);
    }
    return outside;
  }

  private static StepParameters parameters(double[] point) {
    return new StepParameters(Math.exp(point[0]), point[1], point[3], point[2]);
  }

  /** Nodes rescaled so that dw_min is the mean of both steps at w = 0 before up_down. */
  private static StepFit device(PiecewiseStep shape, double[] point) {
    StepParameters p = parameters(point);
    double middle = (shape.up(0, 1, p.wMin(), p.wMax()) + shape.down(0, 1, p.wMin(), p.wMax())) / 2;
    double[] up = shape.nodesUp();
    double[] down = shape.nodesDown();
    for (int i = 0; i < NODES; i++) {
      up[i] /= middle;
      down[i] /= middle;
    }
    return new StepFit(
        new PiecewiseStep(up, down),
        new StepParameters(p.dwMin() * middle, p.upDown(), p.wMin(), p.wMax()),
        Map.of());
  }

  /** Ends a search when it stands still or has used its share. */
  private static final class Budget extends SimpleValueChecker {
    private final int most;

    Budget(int evaluations) {
      super(1e-7, 1e-9);
      this.most = evaluations / 2;
    }

    @Override
    public boolean converged(int iteration, PointValuePair before, PointValuePair now) {
      return iteration >= most || super.converged(iteration, before, now);
    }
  }
}
