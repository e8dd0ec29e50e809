package org.ferroloop.report;

import java.util.List;

/**
 * The points of one curve.
 *
 * @param name as the legend shows it
 * @param ink what it stands for ("mixed-precision", "measured", "up"): things of one kind have one
 *     colour throughout a report ({@link Palette})
 * @param x abscissae
 * @param y ordinates, as many; NaN where there is no value
 * @param error standard errors of y, as many; empty when none are drawn
 */
public record Series(String name, String ink, Mark mark, double[] x, double[] y, double[] error) {
  /**
   * @throws IllegalArgumentException when the lengths differ
   */
  public Series {
    if (x.length != y.length || error.length != 0 && error.length != x.length) {
      throw new IllegalArgumentException(
          "series "
              + name
              + ": "
              + x.length
              + " x, "
              + y.length
              + " y, "
              + error.length
              + " errors");
    }
    x = x.clone();
    y = y.clone();
    error = error.clone();
  }

  /** A series without errors. */
  public static Series of(String name, String ink, Mark mark, double[] x, double[] y) {
    return new Series(name, ink, mark, x, y, new double[0]);
  }

  /** A series over 0, 1, 2, ... */
  public static Series counted(String name, String ink, Mark mark, double[] y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    return of(name, ink, mark, x, y);
  }

  /** A series of a few points. */
  public static Series points(String name, String ink, Mark mark, List<double[]> points) {
    return of(
        name,
        ink,
        mark,
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray());
  }

  @Override
  public double[] x() {
    return x.clone();
  }

  @Override
  public double[] y() {
    return y.clone();
  }

  @Override
  public double[] error() {
    return error.clone();
  }

  /** The number of points. */
  public int size() {
    return x.length;
  }
}
