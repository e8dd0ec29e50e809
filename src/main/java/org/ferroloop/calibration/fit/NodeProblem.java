package org.ferroloop.calibration.fit;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * The least squares problem of a piecewise trajectory fit: for every trajectory the differences
 * between simulated and measured weights from its first reading, the same from starts displaced by
 * the repeatability of a reading to either side, and the roughness of the two curves.
 *
 * <p>Displaced starts keep the fit from balancing a trajectory on a step of nearly zero, which a
 * device started a little beside it would never leave. Roughness is the second difference of the
 * logarithm of neighbouring nodes. Where no pulse of that polarity was measured the curve is held
 * level: nothing is known there, and an extrapolated trend would be an invention.
 */
final class NodeProblem implements MultivariateJacobianFunction {
  /** Share of the first differences in the penalty. */
  private static final double LEVELLING = 0.02;

  private final NodeCurves curves;
  private final List<FitTrajectory> trajectories;
  private final double displacement;
  private final double smoothing;
  private final int points;
  private final boolean[] visited;

  NodeProblem(
      NodeCurves curves, List<FitTrajectory> trajectories, double displacement, double smoothing) {
    this.curves = curves;
    this.trajectories = trajectories;
    this.displacement = displacement;
    this.smoothing = smoothing;
    this.points = trajectories.stream().mapToInt(FitTrajectory::length).sum();
    this.visited = NodeStart.visited(curves, trajectories);
  }

  double smoothing() {
    return smoothing;
  }

  /** Rows that compare with readings; the others are the penalty. */
  int dataRows() {
    return 3 * points;
  }

  int rows() {
    return dataRows() + 2 * (2 * (curves.nodes() - 1) - 3);
  }

  @Override
  public Pair<RealVector, RealMatrix> value(RealVector point) {
    double[] logs = point.toArray();
    double[] values = new double[rows()];
    double[][] jacobian = new double[rows()][curves.parameters()];
    evaluate(logs, values, jacobian);
    return new Pair<>(
        new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
  }

  /** Residuals and their derivatives; the target of each row is zero. */
  void evaluate(double[] logs, double[] values, double[][] jacobian) {
    NodeSensitivity simulation = new NodeSensitivity(curves, logs);
    int row = 0;
    for (FitTrajectory trajectory : trajectories) {
      for (int side = -1; side <= 1; side++) {
        compare(simulation, trajectory, side, row, values, jacobian);
        row += trajectory.length();
      }
    }
    int half = curves.nodes() - 1;
    row = penalise(logs, 0, half, row, values, jacobian);
    penalise(logs, half, half, row, values, jacobian);
  }

  private void compare(
      NodeSensitivity simulation,
      FitTrajectory trajectory,
      int side,
      int row,
      double[] values,
      double[][] jacobian) {
    double[] measured = trajectory.weights();
    double[] simulated = new double[measured.length];
    double[][] rows = Arrays.copyOfRange(jacobian, row, row + measured.length);
    double start = trajectory.start() + side * displacement;
    double clipped = Math.min(curves.most(), Math.max(curves.least(), start));
    simulation.run(clipped, trajectory.directions(), simulated, rows);
    double weight = Math.sqrt(side == 0 ? 0.5 : 0.25);
    for (int i = 0; i < measured.length; i++) {
      boolean read = !Double.isNaN(measured[i]);
      values[row + i] = read ? weight * (simulated[i] - measured[i]) : 0;
      for (int p = 0; p < rows[i].length; p++) {
        rows[i][p] *= read ? weight : 0;
      }
    }
  }

  private int penalise(
      double[] logs, int first, int count, int row, double[] values, double[][] jacobian) {
    double second = Math.sqrt(smoothing);
    double level = Math.sqrt(smoothing * LEVELLING);
    int next = row;
    for (int p = first; p < first + count - 2; p++) {
      double weight = visited[p] && visited[p + 1] && visited[p + 2] ? second : 0;
      values[next] = weight * (logs[p] - 2 * logs[p + 1] + logs[p + 2]);
      Arrays.fill(jacobian[next], 0);
      jacobian[next][p] = weight;
      jacobian[next][p + 1] = -2 * weight;
      jacobian[next][p + 2] = weight;
      next++;
    }
    for (int p = first; p < first + count - 1; p++) {
      double weight = visited[p] && visited[p + 1] ? level : 1;
      values[next] = weight * (logs[p + 1] - logs[p]);
      Arrays.fill(jacobian[next], 0);
      jacobian[next][p] = -weight;
      jacobian[next][p + 1] = weight;
      next++;
    }
    return next;
  }
}
