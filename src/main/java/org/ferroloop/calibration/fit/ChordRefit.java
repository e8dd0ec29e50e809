package org.ferroloop.calibration.fit;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealMatrix;

/**
 * Fits slightly different data from a known solution: Gauss-Newton steps with the normal matrix of
 * that solution, factored once, so that a resample costs a few simulations.
 */
final class ChordRefit {
  private static final int STEPS = 4;

  /** Keeps the factorisation regular where a node has no influence at all. */
  private static final double RIDGE = 1e-9;

  private final NodeCurves curves;
  private final FitSettings settings;
  private final double smoothing;
  private final double[] solution;
  private final DecompositionSolver normal;

  ChordRefit(NodeCurves curves, FitSettings settings, NodeProblem problem, double[] solution) {
    this.curves = curves;
    this.settings = settings;
    this.smoothing = problem.smoothing();
    this.solution = solution.clone();
    double[][] jacobian = new double[problem.rows()][curves.parameters()];
    problem.evaluate(solution, new double[problem.rows()], jacobian);
    this.normal = new CholeskyDecomposition(normalMatrix(jacobian)).getSolver();
  }

  double[] logs(List<FitTrajectory> data) {
    NodeProblem problem = new NodeProblem(curves, data, settings.displacement(), smoothing);
    double[] values = new double[problem.rows()];
    double[][] jacobian = new double[problem.rows()][curves.parameters()];
    double[] logs = solution.clone();
    problem.evaluate(logs, values, jacobian);
    double cost = squares(values);
    for (int step = 0; step < STEPS; step++) {
      double[] move =
          normal.solve(new ArrayRealVector(gradient(jacobian, values), false)).toArray();
      double length = 1;
      double[] next = moved(logs, move, length);
      double[] nextValues = new double[values.length];
      problem.evaluate(next, nextValues, jacobian);
      while (squares(nextValues) >= cost && length > 0.1) {
        length /= 2;
        next = moved(logs, move, length);
        problem.evaluate(next, nextValues, jacobian);
      }
      if (squares(nextValues) >= cost) {
        break;
      }
      logs = next;
      values = nextValues;
      cost = squares(values);
    }
    return logs;
  }

  private static double[] moved(double[] logs, double[] move, double length) {
    double[] next = new double[logs.length];
    for (int p = 0; p < next.length; p++) {
      next[p] = logs[p] - length * move[p];
    }
    return NodeCurves.clamped(next);
  }

  private static RealMatrix normalMatrix(double[][] jacobian) {
    int size = jacobian[0].length;
    double[][] sum = new double[size][size];
    for (double[] row : jacobian) {
      for (int p = 0; p < size; p++) {
        if (row[p] != 0) {
          for (int q = 0; q <= p; q++) {
            sum[p][q] += row[p] * row[q];
          }
        }
      }
    }
    for (int p = 0; p < size; p++) {
      sum[p][p] += RIDGE;
      for (int q = 0; q < p; q++) {
        sum[q][p] = sum[p][q];
      }
    }
    return new Array2DRowRealMatrix(sum, false);
  }

  private static double[] gradient(double[][] jacobian, double[] values) {
    double[] gradient = new double[jacobian[0].length];
    for (int i = 0; i < values.length; i++) {
      for (int p = 0; p < gradient.length; p++) {
        gradient[p] += jacobian[i][p] * values[i];
      }
    }
    return gradient;
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
