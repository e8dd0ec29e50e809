package org.ferroloop.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

class TrajectoryFitTest {
  /**
   * Soft bounds in closed form: n down pulses from w leave -1 + (w + 1)(1 - dw)^n, n up pulses 1 -
   * (1 - w)(1 - dw)^n. The first pulse is an up pulse at the upper bound, where it does nothing.
   */
  private static FitTrajectory softBounds(double up, double down) {
    int[] directions = new int[121];
    double[] weights = new double[121];
    directions[0] = 1;
    weights[0] = 1;
    Arrays.fill(directions, 1, 61, -1);
    Arrays.fill(directions, 61, 121, 1);
    for (int n = 1; n <= 60; n++) {
      weights[n] = -1 + 2 * Math.pow(1 - down, n);
    }
    for (int n = 1; n <= 60; n++) {
      weights[60 + n] = 1 - (1 - weights[60]) * Math.pow(1 - up, n);
    }
    return new FitTrajectory("soft bounds", weights, directions);
  }

  @Test
  void theParametersOfSoftBoundsAreRecovered() {
    List<FitTrajectory> data = List.of(softBounds(0.08, 0.06));
    StepFit fit = ParametricFit.of(ModelFamily.SOFT_BOUNDS, data, Seeds.of(3)).result();
    assertThat(TrajectoryError.rmse(fit.model(), fit.parameters(), data)).isLessThan(1e-6);
    assertThat(fit.parameters().scaleUp()).isCloseTo(0.08, within(1e-5));
    assertThat(fit.parameters().scaleDown()).isCloseTo(0.06, within(1e-5));
    assertThat(fit.parameters().wMin()).isCloseTo(-1, within(1e-5));
  }

  @Test
  void piecewiseStepsFollowSoftBounds() {
    List<FitTrajectory> data = List.of(softBounds(0.08, 0.06));
    StepFit fit = PiecewiseTrajectoryFit.of(data, FitSettings.DEFAULT).result();
    assertThat(TrajectoryError.rmse(fit.model(), fit.parameters(), data)).isLessThan(0.01);
    for (double w = -0.8; w < 0.85; w += 0.1) {
      double up = StepNoise.fitted(fit.model(), fit.parameters(), w, 1);
      double down = StepNoise.fitted(fit.model(), fit.parameters(), w, -1);
      assertThat(up).as("up at " + w).isCloseTo(0.08 * (1 - w), within(0.006));
      assertThat(down).as("down at " + w).isCloseTo(0.06 * (1 + w), within(0.006));
    }
    // Equal steps where 0.08 (1 - w) = 0.06 (1 + w).
    assertThat(SettledTrain.of(fit.model(), fit.parameters()).mean())
        .isCloseTo(1.0 / 7, within(0.02));
  }

  @Test
  void sensitivitiesAreTheDifferenceQuotients() {
    NodeCurves curves = new NodeCurves(8, -1.1, 1.05, 0.003);
    RandomStream random = Seeds.of(11).stream("nodes");
    double[] logs = new double[curves.parameters()];
    for (int p = 0; p < logs.length; p++) {
      logs[p] = Math.log(0.02 + 0.05 * random.nextDouble());
    }
    int[] directions = softBounds(0.1, 0.1).directions();
    double[] here = new double[directions.length];
    double[][] jacobian = new double[directions.length][logs.length];
    new NodeSensitivity(curves, logs).run(0.8, directions, here, jacobian);
    for (int p = 0; p < logs.length; p++) {
      double[] beside = logs.clone();
      beside[p] += 1e-7;
      double[] there = new double[directions.length];
      new NodeSensitivity(curves, beside)
          .run(0.8, directions, there, new double[directions.length][logs.length]);
      for (int i = 0; i < here.length; i++) {
        assertThat(jacobian[i][p])
            .as("pulse " + i + ", parameter " + p)
            .isCloseTo((there[i] - here[i]) / 1e-7, within(2e-5));
      }
    }
  }

  @Test
  void pulsesWithoutReadingAreAppliedButNotCompared() {
    FitTrajectory whole = softBounds(0.08, 0.06);
    double[] weights = whole.weights();
    for (int i = 5; i < weights.length; i += 7) {
      weights[i] = Double.NaN;
    }
    FitTrajectory gaps = new FitTrajectory("gaps", weights, whole.directions());
    StepFit fit = ParametricFit.of(ModelFamily.SOFT_BOUNDS, List.of(gaps), Seeds.of(3)).result();
    assertThat(gaps.points()).isEqualTo(104);
    assertThat(TrajectoryError.rmse(fit.model(), fit.parameters(), whole)).isLessThan(1e-5);
  }

  @Test
  void noiseOfAKnownSizeIsFoundAgain() {
    FitTrajectory clean = softBounds(0.08, 0.06);
    RandomStream random = Seeds.of(5).stream("noise");
    double sigma = 0.3;
    StepFit fit = ParametricFit.of(ModelFamily.SOFT_BOUNDS, List.of(clean), Seeds.of(3)).result();
    FitTrajectory first = noisy(fit, clean, sigma, random);
    FitTrajectory second = noisy(fit, clean, sigma, random);
    StepNoise noise = StepNoise.of(fit.model(), fit.parameters(), List.of(first, second));
    // 240 steps, weighted by size: the estimates scatter by about 15 %.
    assertThat(noise.residuals()).isCloseTo(sigma, within(0.12));
    assertThat(noise.repetitions().orElseThrow()).isCloseTo(sigma, within(0.12));
  }

  private static FitTrajectory noisy(
      StepFit fit, FitTrajectory clean, double sigma, RandomStream random) {
    double[] weights = clean.weights();
    int[] directions = clean.directions();
    for (int i = 1; i < weights.length; i++) {
      double step = StepNoise.fitted(fit.model(), fit.parameters(), weights[i - 1], directions[i]);
      double next = weights[i - 1] + directions[i] * step * (1 + sigma * random.nextGaussian());
      weights[i] = Math.max(-1, Math.min(1, next));
    }
    return new FitTrajectory("noisy", weights, directions);
  }
}
