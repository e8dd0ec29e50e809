package org.ferroloop.calibration.fit;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.Pair;

/**
 * Least squares fit of a step model with few parameters to whole trajectories: Levenberg and
 * Marquardt with difference quotients, inside the ranges of {@link ModelFamily}, from several
 * seeded starts, because clipping at the bounds leaves many local minima.
 */
final class ParametricFit implements FittedSteps {
  private static final int STARTS = 40;
  private static final double QUOTIENT = 1e-6;
  private static final double TOLERANCE = 1e-7;

  private final ModelFamily family;
  private final double[] found;

  private ParametricFit(ModelFamily family, double[] found) {
    this.family = family;
    this.found = found;
  }

  static ParametricFit of(ModelFamily family, List<FitTrajectory> trajectories, Seeds seeds) {
    RandomStream random = seeds.stream("parametric starts");
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < STARTS; i++) {
      double[] end = solve(family, trajectories, start(family, random), 100);
      StepFit fit = family.fit(end);
      double rmse = TrajectoryError.rmse(fit.model(), fit.parameters(), trajectories);
      if (rmse < least) {
        least = rmse;
        best = end;
      }
    }
    return new ParametricFit(family, best);
  }

  @Override
  public StepFit result() {
    return family.fit(found);
  }

  @Override
  public StepFit refit(List<FitTrajectory> resampled) {
    return family.fit(solve(family, resampled, found, 20));
  }

  private static double[] start(ModelFamily family, RandomStream random) {
    double[] least = family.least();
    double[] most = family.most();
    double[] start = {
      Math.log(0.01) + random.nextDouble() * Math.log(50),
      random.nextDouble() - 0.5,
      0.9 + 0.4 * random.nextDouble(),
      -0.9 - 0.4 * random.nextDouble()
    };
    double[] all = Arrays.copyOf(start, least.length);
    for (int i = start.length; i < all.length; i++) {
      all[i] = least[i] + random.nextDouble() * (most[i] - least[i]);
    }
    return all;
  }

  private static double[] solve(
      ModelFamily family, List<FitTrajectory> trajectories, double[] start, int iterations) {
    int rows = trajectories.stream().mapToInt(FitTrajectory::length).sum();
    return LeastSquares.solve(
        point -> linearised(family, trajectories, point.toArray()),
        rows,
        start,
        family::clamped,
        TOLERANCE,
        iterations);
  }

  private static Pair<RealVector, RealMatrix> linearised(
      ModelFamily family, List<FitTrajectory> trajectories, double[] point) {
    double[] here = differences(family.fit(point), trajectories);
    RealMatrix jacobian = new Array2DRowRealMatrix(here.length, point.length);
    double[] most = family.most();
    for (int p = 0; p < point.length; p++) {
      double[] beside = point.clone();
      double step = point[p] + QUOTIENT > most[p] ? -QUOTIENT : QUOTIENT;
      beside[p] += step;
      double[] there = differences(family.fit(beside), trajectories);
      for (int i = 0; i < here.length; i++) {
        jacobian.setEntry(i, p, (there[i] - here[i]) / step);
      }
    }
    return new Pair<>(new ArrayRealVector(here, false), jacobian);
  }

  private static double[] differences(StepFit fit, List<FitTrajectory> trajectories) {
    int rows = trajectories.stream().mapToInt(FitTrajectory::length).sum();
    double[] differences = new double[rows];
    int row = 0;
    for (FitTrajectory trajectory : trajectories) {
      double[] measured = trajectory.weights();
      double[] simulated =
          TrajectoryError.simulate(
              fit.model(), fit.parameters(), trajectory.start(), trajectory.directions());
      for (int i = 0; i < measured.length; i++) {
        differences[row++] = Double.isNaN(measured[i]) ? 0 : simulated[i] - measured[i];
      }
    }
    return differences;
  }
}
