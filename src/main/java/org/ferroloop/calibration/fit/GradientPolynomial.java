package org.ferroloop.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.InputException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The published shape of the step of one polarity: a polynomial of degree 5, by ordinary least
 * squares, of the measured gradient (central differences along the branch, one-sided at its ends)
 * against the weight. Its magnitude is taken; it may swing where the branch has few points.
 */
final class GradientPolynomial {
  static final int DEGREE = 5;

  private final double centre;
  private final double half;
  private final double[] coefficients;

  private GradientPolynomial(double centre, double half, double[] coefficients) {
    this.centre = centre;
    this.half = half;
    this.coefficients = coefficients;
  }

  /**
   * @throws InputException when the branches of this polarity have too few readings
   */
  static GradientPolynomial of(List<FitTrajectory> trajectories, int direction) {
    List<Double> weights = new ArrayList<>();
    List<Double> gradients = new ArrayList<>();
    for (FitTrajectory trajectory : trajectories) {
      double[] branch = branch(trajectory, direction);
      for (int i = 0; i < branch.length && branch.length > 1; i++) {
        int before = Math.max(0, i - 1);
        int after = Math.min(branch.length - 1, i + 1);
        weights.add(branch[i]);
        gradients.add((branch[after] - branch[before]) / (after - before));
      }
    }
    if (weights.size() <= DEGREE) {
      throw InputException.at(
          trajectories.get(0).source(),
          0,
          "method gradient-polynomial",
          weights.size() + (direction > 0 ? " potentiation" : " depression") + " readings",
          "more than " + DEGREE);
    }
    double least = weights.stream().mapToDouble(w -> w).min().orElseThrow();
    double most = weights.stream().mapToDouble(w -> w).max().orElseThrow();
    double centre = (least + most) / 2;
    // Scaled to [-1, 1], which keeps the powers well conditioned.
    double half = Math.max(1e-9, (most - least) / 2);
    RealMatrix powers = new Array2DRowRealMatrix(weights.size(), DEGREE + 1);
    for (int i = 0; i < weights.size(); i++) {
      for (int k = 0; k <= DEGREE; k++) {
        powers.setEntry(i, k, Math.pow((weights.get(i) - centre) / half, k));
      }
    }
    ArrayRealVector measured =
        new ArrayRealVector(gradients.stream().mapToDouble(g -> g).toArray(), false);
    double[] found = new QRDecomposition(powers).getSolver().solve(measured).toArray();
    return new GradientPolynomial(centre, half, found);
  }

  /** The magnitude of the step at a weight, in units of the weight. */
  double magnitude(double w) {
    double x = (w - centre) / half;
    double value = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      value = value * x + coefficients[k];
    }
    return Math.abs(value);
  }

  private static double[] branch(FitTrajectory trajectory, int direction) {
    double[] w = trajectory.weights();
    int[] directions = trajectory.directions();
    List<Double> branch = new ArrayList<>();
    for (int i = 0; i < w.length; i++) {
      if (directions[i] == direction && !Double.isNaN(w[i])) {
        branch.add(w[i]);
      }
    }
    return branch.stream().mapToDouble(value -> value).toArray();
  }
}
