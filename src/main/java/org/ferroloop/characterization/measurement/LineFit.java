package org.ferroloop.characterization.measurement;

import org.hipparchus.stat.regression.SimpleRegression;

/**
 * Straight line y(x) by least squares through points told one by one, each of equal weight, in
 * whatever units they have. Nothing is thrown: a point that is no number makes the results NaN.
 */
public final class LineFit {
  private final SimpleRegression points = new SimpleRegression();

  /** Adds a point. */
  public void add(double x, double y) {
    points.addData(x, y);
  }

  /** The number of points. */
  public long size() {
    return points.getN();
  }

  /** In units of y per x; NaN of fewer than two points, or when all have one x. */
  public double slope() {
    return points.getSlope();
  }

  /** The line's y; NaN where the slope is. */
  public double at(double x) {
    return points.predict(x);
  }

  /**
   * Standard deviation of the points about the line, 0 or more, in units of y; NaN of fewer than
   * three, or when all have one x. Rounding may leave some 1e-8 of the deviation of y.
   */
  public double scatter() {
    return Math.sqrt(points.getMeanSquareError());
  }

  /**
   * Standard error of the slope, 0 or more; NaN where the scatter is. Rounding may leave some 1e-8
   * of the slope.
   */
  public double slopeError() {
    return points.getSlopeStdErr();
  }
}
