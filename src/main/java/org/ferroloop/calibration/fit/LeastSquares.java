package org.ferroloop.calibration.fit;

import java.util.function.UnaryOperator;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Levenberg and Marquardt with the best point kept: the optimizer gives up with an exception when
 * it cannot improve within rounding or within its budget, and the best point is the answer then.
 */
final class LeastSquares implements MultivariateJacobianFunction {
  private static final int MOST_EVALUATIONS = 5000;

  private final MultivariateJacobianFunction residuals;
  private double least = Double.POSITIVE_INFINITY;
  private double[] best;

  private LeastSquares(MultivariateJacobianFunction residuals, double[] start) {
    this.residuals = residuals;
    this.best = start;
  }

  /**
   * @param rows how many residuals; each has the target zero
   * @param clamp brings a point into its range
   * @param tolerance relative gain of an iteration below which the search ends
   */
  static double[] solve(
      MultivariateJacobianFunction residuals,
      int rows,
      double[] start,
      UnaryOperator<double[]> clamp,
      double tolerance,
      int iterations) {
    LeastSquares kept = new LeastSquares(residuals, clamp.apply(start));
    LeastSquaresBuilder builder =
        new LeastSquaresBuilder()
            .model(kept)
            .target(new double[rows])
            .start(kept.best)
            .parameterValidator(point -> new ArrayRealVector(clamp.apply(point.toArray()), false))
            .checker(
                (iteration, before, now) ->
                    iteration >= iterations || now.getCost() > before.getCost() * (1 - tolerance))
            .lazyEvaluation(false)
            .maxEvaluations(MOST_EVALUATIONS)
            .maxIterations(MOST_EVALUATIONS);
    try {
      new LevenbergMarquardtOptimizer().optimize(builder.build());
    } catch (MathIllegalStateException e) {
      if (kept.least == Double.POSITIVE_INFINITY) {
        throw new IllegalStateException("the residuals of a fit are not finite", e);
      }
    }
    return kept.best;
  }

  @Override
  public Pair<RealVector, RealMatrix> value(RealVector point) {
    Pair<RealVector, RealMatrix> here = residuals.value(point);
    double squares = here.getFirst().dotProduct(here.getFirst());
    if (squares < least) {
      least = squares;
      best = point.toArray();
    }
    return here;
  }
}
