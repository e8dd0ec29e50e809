package org.ferroloop.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;

/** Expected minima are closed forms, or roots of a derivative. */
class NumericalFitTest {
  /** Rosenbrock's valley, the minimum of which is at (1, 1). */
  private static final UnaryOperator<double[]> VALLEY =
      p -> new double[] {10 * (p[1] - p[0] * p[0]), 1 - p[0]};

  private static double[] solve(double[] least, double[] most, int iterations) {
    double[] start = {-1.2, Math.min(1, most[1])};
    return NumericalFit.solve(VALLEY, start, least, most, 1e-7, 1e-12, iterations);
  }

  @Test
  void findsAMinimumWithinTheBounds() {
    double[] found = solve(new double[] {-5, -5}, new double[] {5, 5}, 60);
    assertThat(found[0]).isCloseTo(1, within(1e-6));
    assertThat(found[1]).isCloseTo(1, within(1e-6));
  }

  @Test
  void aParameterAtItsBoundDoesNotHoldTheOthersUp() {
    double most = 0.25;
    double[] found = solve(new double[] {-5, -5}, new double[] {5, most}, 25);
    double x =
        new BrentSolver(1e-12).solve(100, v -> -400 * v * (most - v * v) - 2 * (1 - v), 0.4, 1);
    assertThat(found[1]).isEqualTo(most);
    assertThat(found[0]).isCloseTo(x, within(1e-5));
  }

  @Test
  void aParameterLeavesItsBoundWhenTheMinimumIsWithin() {
    double[] found =
        NumericalFit.solve(
            p -> new double[] {p[0] - 3, p[0] * (p[1] - 2)},
            new double[] {-1, 0},
            new double[] {-1, 0},
            new double[] {5, 5},
            1e-7,
            1e-14,
            60);
    assertThat(found[0]).isCloseTo(3, within(1e-5));
    assertThat(found[1]).isCloseTo(2, within(1e-4));
  }
}
