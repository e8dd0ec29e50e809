package org.ferroloop.characterization.measurement;

import java.util.Arrays;

/**
 * Points of one curve; of very many only every second, fourth, ... is kept, so that memory does not
 * grow with a long run.
 */
public final class Curve {
  private static final int MOST = 4096;

  private final String name;
  private final double[] x = new double[MOST];
  private final double[] y = new double[MOST];
  private int size;
  private long seen;
  private long every = 1;

  Curve(String name) {
    this.name = name;
  }

  /** Adds a point; what is no number is left out. */
  void add(double newX, double newY) {
    if (!Double.isFinite(newX) || !Double.isFinite(newY)) {
      return;
    }
    if (seen++ % every != 0) {
      return;
    }
    if (size == MOST) {
      thin();
      if ((seen - 1) % every != 0) {
        return;
      }
    }
    x[size] = newX;
    y[size++] = newY;
  }

  private void thin() {
    for (int i = 0; i < MOST / 2; i++) {
      x[i] = x[2 * i];
      y[i] = y[2 * i];
    }
    size = MOST / 2;
    every *= 2;
  }

  public String name() {
    return name;
  }

  public double[] x() {
    return Arrays.copyOf(x, size);
  }

  public double[] y() {
    return Arrays.copyOf(y, size);
  }
}
