package org.ferroloop.simulator.node;

import java.util.function.DoubleUnaryOperator;

/** Finds where a falling function crosses zero: the Illinois variant of false position. */
final class Balance {
  private static final int MOST_STEPS = 200;

  private Balance() {}

  /** The zero between two bounds, or the bound towards which it lies outside. */
  static double root(DoubleUnaryOperator falling, double low, double high) {
    double a = low;
    double b = high;
    double fa = falling.applyAsDouble(a);
    double fb = falling.applyAsDouble(b);
    if (fa <= 0) {
      return a;
    }
    if (fb >= 0) {
      return b;
    }
    for (int i = 0; i < MOST_STEPS && b - a > 1e-13 * Math.max(1e-3, Math.abs(a)); i++) {
      // Every third step halves, because a clamp makes the function as steep as a wall.
      double m = i % 3 == 2 ? (a + b) / 2 : (a * fb - b * fa) / (fb - fa);
      if (!(m > a && m < b)) {
        m = (a + b) / 2;
      }
      double fm = falling.applyAsDouble(m);
      if (fm == 0) {
        return m;
      }
      if (fm > 0) {
        a = m;
        fa = fm;
        fb /= 2;
      } else {
        b = m;
        fb = fm;
        fa /= 2;
      }
    }
    return (a + b) / 2;
  }
}
