package org.ferroloop.characterization.measurement;

/** Mean and spread of numbers told one by one (Welford, Technometrics 4 (1962) 419). */
final class Sample {
  private long size;
  private double mean;
  private double squares;

  /** Adds a number; what is none is left out. */
  void add(double value) {
    if (Double.isFinite(value)) {
      size++;
      double from = value - mean;
      mean += from / size;
      squares += from * (value - mean);
    }
  }

  long size() {
    return size;
  }

  /** NaN of none. */
  double mean() {
    return size == 0 ? Double.NaN : mean;
  }

  /** Standard deviation of one; NaN of fewer than two. */
  double deviation() {
    return size < 2 ? Double.NaN : Math.sqrt(squares / (size - 1));
  }

  /** Standard error of the mean; NaN of fewer than two. */
  double error() {
    return deviation() / Math.sqrt(size);
  }
}
