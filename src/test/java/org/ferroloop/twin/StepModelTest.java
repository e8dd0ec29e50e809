package org.ferroloop.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Step models against their closed forms. */
class StepModelTest {
  private static final StepParameters PARAMETERS = new StepParameters(0.013, 0.2, -0.8, 1.1);

  @Test
  void softBoundsSaturateGeometrically() {
    double dw = PARAMETERS.scaleUp();
    for (int pulses : new int[] {1, 7, 100, 400}) {
      assertThat(after(new SoftBounds(), pulses))
          .isCloseTo(1.1 * (1 - Math.pow(1 - dw / 1.1, pulses)), within(1e-12));
      assertThat(after(new SoftBounds(), -pulses))
          .isCloseTo(
              -0.8 * (1 - Math.pow(1 - PARAMETERS.scaleDown() / 0.8, pulses)), within(1e-12));
    }
  }

  @Test
  void linearStepsSaturateGeometricallyTowardsTheirZero() {
    LinearStep step = new LinearStep(0.4, 0.25);
    // w' = w (1 - s gamma / b) + s has its fixed point at b / gamma, beyond the bound.
    for (int pulses : new int[] {1, 5, 60}) {
      assertThat(after(step, pulses))
          .isCloseTo(1.1 / 0.4 * (1 - Math.pow(1 - 0.013 * 0.4 / 1.1, pulses)), within(1e-12));
      double s = PARAMETERS.scaleDown();
      assertThat(after(step, -pulses))
          .isCloseTo(-0.8 / 0.25 * (1 - Math.pow(1 - s * 0.25 / 0.8, pulses)), within(1e-12));
    }
  }

  @Test
  void linearStepsOfASpreadCellMayReferToTheMeanBounds() {
    LinearStep mean =
        new LinearStep(0.4, 0.25, java.util.Optional.of(new LinearStep.Bounds(-0.8, 1.1)));
    assertThat(mean.up(0.5, 0.013, -2, 3)).isCloseTo(0.013 * (1 - 0.4 * 0.5 / 1.1), within(1e-15));
    assertThat(mean.down(0.5, 0.013, -2, 3))
        .isCloseTo(0.013 * (1 + 0.25 * 0.5 / 0.8), within(1e-15));
  }

  @Test
  void constantStepsCountPulsesUpToTheBound() {
    assertThat(after(new ConstantStep(), 50)).isCloseTo(50 * 0.013, within(1e-12));
    assertThat(after(new ConstantStep(), -50)).isCloseTo(-50 * 0.013 * 0.8, within(1e-12));
    assertThat(after(new ConstantStep(), 1000)).isEqualTo(1.1);
    assertThat(after(new ConstantStep(), -1000)).isEqualTo(-0.8);
  }

  @Test
  void powerOneIsSoftBoundsOnTheWholeRange() {
    PowerStep step = new PowerStep(1, 1);
    double ratio = 1 - 0.013 / 1.9;
    assertThat(after(step, 200)).isCloseTo(1.1 - 1.1 * Math.pow(ratio, 200), within(1e-12));
    assertThat(step.up(1.1, 0.013, -0.8, 1.1)).isZero();
    assertThat(step.down(-0.8, 0.013, -0.8, 1.1)).isZero();
  }

  @Test
  void exponentialStepsFollowTheirFormulaAndNeverTurnRound() {
    ExponentialStep step = new ExponentialStep(0.1, 0.2, 3, 2, 0.5, 0.25);
    double z = 2 * 0.3 / 1.9 * 0.5 + 0.25;
    assertThat(step.up(0.3, 0.01, -0.8, 1.1))
        .isCloseTo(0.01 * (1 - 0.1 * Math.exp(3 * z)), within(1e-15));
    assertThat(step.down(0.3, 0.01, -0.8, 1.1))
        .isCloseTo(0.01 * (1 - 0.2 * Math.exp(-2 * z)), within(1e-15));
    assertThat(new ExponentialStep(5, 0, 3, 2, 0.5, 0.25).up(1, 0.01, -0.8, 1.1)).isZero();
  }

  @Test
  void piecewiseNodesStandEvenlyFromBoundToBound() {
    PiecewiseStep step = new PiecewiseStep(new double[] {1, 3, 0}, new double[] {0, 2, 5});
    assertThat(step.up(-0.8, 2, -0.8, 1.1)).isEqualTo(2);
    assertThat(step.up(0.15, 2, -0.8, 1.1)).isCloseTo(6, within(1e-12));
    assertThat(step.up(1.1, 2, -0.8, 1.1)).isZero();
    assertThat(step.down(1.1, 2, -0.8, 1.1)).isEqualTo(10);
    assertThat(step.down(0.15 + 0.95 / 4, 2, -0.8, 1.1)).isCloseTo(5.5, within(1e-12));
    // A reading outside the bounds sees the nearest node and no extrapolation.
    assertThat(step.up(1.5, 2, -0.8, 1.1)).isZero();
    assertThat(step.down(-1, 2, -0.8, 1.1)).isZero();
  }

  @Test
  void impossibleParametersAreRefusedByName() {
    assertThatThrownBy(() -> new StepParameters(0, 0, -1, 1)).hasMessageContaining("dw_min");
    assertThatThrownBy(() -> new StepParameters(0.1, 2, -1, 1)).hasMessageContaining("up_down");
    assertThatThrownBy(() -> new StepParameters(0.1, 0, 0, 1)).hasMessageContaining("w_min");
    assertThatThrownBy(() -> new StepParameters(0.1, 0, -1, Double.NaN))
        .hasMessageContaining("w_max");
    assertThatThrownBy(() -> new PowerStep(-1, 1)).hasMessageContaining("gamma_up");
    assertThatThrownBy(() -> new PiecewiseStep(new double[] {1, Double.NaN}, new double[2]))
        .hasMessageContaining("nodes_up[1]");
    assertThatThrownBy(() -> new PiecewiseStep(new double[3], new double[2]))
        .hasMessageContaining("3 and 2");
    assertThatThrownBy(() -> new Variability(0, 0, false, 0, -0.1, 0, 0, 0))
        .hasMessageContaining("w_max_spread");
    assertThatThrownBy(() -> new PulseConditions(1e-6, 3, 2)).hasMessageContaining("opposite");
  }

  /** The weight after so many pulses from w = 0, negative counts down. */
  private static double after(StepModel model, int pulses) {
    double w = 0;
    for (int i = 0; i < Math.abs(pulses); i++) {
      w = Walk.pulse(model, PARAMETERS, w, pulses > 0);
    }
    return w;
  }
}
