package org.ferroloop.characterization.measurement;

/** Straight line by least squares through points told one by one, each of equal weight. */
final class LineFit {
  private long size;
  private double meanX;
  private double meanY;
  private double xx;
  private double xy;
  private double yy;

  /** Adds a point; what is no number is left out. */
  void add(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return;
    }
    size++;
    double fromX = x - meanX;
    double fromY = y - meanY;
    meanX += fromX / size;
    meanY += fromY / size;
    xx += fromX * (x - meanX);
    xy += fromX * (y - meanY);
    yy += fromY * (y - meanY);
  }

  long size() {
    return size;
  }

  /** NaN of fewer than two points, or when all have one x. */
  double slope() {
    return size < 2 || xx == 0 ? Double.NaN : xy / xx;
  }

  double at(double x) {
    return meanY + slope() * (x - meanX);
  }

  /** Standard deviation of the points about the line; NaN of fewer than three. */
  double scatter() {
    return size < 3 || xx == 0
        ? Double.NaN
        : Math.sqrt(Math.max(0, yy - xy * xy / xx) / (size - 2));
  }

  /** Standard error of the slope; NaN of fewer than three points. */
  double slopeError() {
    return scatter() / Math.sqrt(xx);
  }

  double meanY() {
    return size == 0 ? Double.NaN : meanY;
  }
}
