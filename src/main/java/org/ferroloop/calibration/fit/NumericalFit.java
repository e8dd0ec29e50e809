package org.ferroloop.calibration.fit;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.Pair;

/** Least squares (Levenberg and Marquardt) for residuals without known derivatives. */
public final class NumericalFit {
  private NumericalFit() {}

  /**
   * Minimises the sum of squares; derivatives by differences, columns in parallel. A parameter that
   * lies at a bound and would be driven beyond it rests for a step: else its share of every step is
   * cut off, the step is not the one that was reckoned with, and the search stalls.
   *
   * @param residuals of a point; pure, always as many
   * @param least lower bounds
   * @param most upper bounds, each above its lower one by more than two steps
   * @param step of the differences
   * @param tolerance relative gain of an iteration below which the search ends
   * @return the best point seen
   */
  public static double[] solve(
      UnaryOperator<double[]> residuals,
      double[] start,
      double[] least,
      double[] most,
      double step,
      double tolerance,
      int iterations) {
    UnaryOperator<double[]> clamp =
        point ->
            IntStream.range(0, point.length)
                .mapToDouble(i -> Math.max(least[i], Math.min(most[i], point[i])))
                .toArray();
    return LeastSquares.solve(
        vector -> value(residuals, vector, least, most, step),
        residuals.apply(start).length,
        start,
        clamp,
        tolerance,
        iterations);
  }

  private static Pair<RealVector, RealMatrix> value(
      UnaryOperator<double[]> residuals,
      RealVector vector,
      double[] least,
      double[] most,
      double step) {
    double[] point = vector.toArray();
    double[] here = residuals.apply(point);
    double[][] columns = new double[point.length][];
    IntStream.range(0, point.length)
        .parallel()
        .forEach(
            i -> {
              double[] column = column(residuals, point, here, i, most[i], step);
              boolean rests = isHeld(point[i], least[i], most[i], slope(column, here));
              columns[i] = rests ? new double[here.length] : column;
            });
    return new Pair<>(
        new ArrayRealVector(here, false), new Array2DRowRealMatrix(columns, false).transpose());
  }

  /** Half the derivative of the sum of squares. */
  private static double slope(double[] column, double[] here) {
    double slope = 0;
    for (int row = 0; row < here.length; row++) {
      slope += column[row] * here[row];
    }
    return slope;
  }

  /** Whether the sum of squares falls beyond the bound at which a parameter lies. */
  private static boolean isHeld(double at, double least, double most, double slope) {
    return at <= least && slope > 0 || at >= most && slope < 0;
  }

  private static double[] column(
      UnaryOperator<double[]> residuals,
      double[] point,
      double[] here,
      int i,
      double most,
      double step) {
    double[] moved = point.clone();
    double h = point[i] + step > most ? -step : step;
    moved[i] += h;
    double[] there = residuals.apply(moved);
    for (int row = 0; row < there.length; row++) {
      there[row] = (there[row] - here[row]) / h;
    }
    return there;
  }
}
