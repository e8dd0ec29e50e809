package org.ferroloop.twin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nonlinearity label against NeuroSim's own table, the fit against closed forms. */
class NeuroSimCurveTest {
  @ParameterizedTest
  @CsvSource({
    "126.268958,0.01",
    "4.205668,0.30",
    "1.251653,1.00",
    "0.490088,2.44",
    "0.123378,6.25",
    "0.022810,9.00"
  })
  void labelsAreThoseOfTheTable(double normalisedA, double label) {
    // The table has six decimals, which at its end is 1e-5 of the label.
    assertThat(NeuroSimCurve.labelOf(1 / normalisedA)).isCloseTo(label, within(5e-5));
    assertThat(NeuroSimCurve.labelOf(-1 / normalisedA)).isCloseTo(-label, within(5e-5));
  }

  @Test
  void theLabelOfAStraightLineIsZero() {
    assertThat(NeuroSimCurve.labelOf(0)).isZero();
    assertThat(NeuroSimCurve.labelOf(1e-10)).isCloseTo(1.2627e-10, within(1e-13));
  }

  @Test
  void softBoundsAreNeuroSimsOwnCurve() {
    StepParameters p = new StepParameters(0.02, 0, -1, 1);
    DeviceTwin twin = ExportTwins.of(new SoftBounds(), p);
    // What is left of the range shrinks by 1 - dw/w_max a pulse; 95 % of it is one twentieth left.
    int pulses = (int) Math.ceil(Math.log(0.05) / Math.log(1 - 0.02));
    NeuroSimCurve up = NeuroSimCurve.of(twin, true);
    NeuroSimCurve down = NeuroSimCurve.of(twin, false);
    assertThat(up.pulses()).isEqualTo(pulses);
    assertThat(up.curvature()).isCloseTo(-pulses * Math.log(1 - 0.02), within(1e-6));
    assertThat(up.rmse()).isLessThan(1e-9);
    assertThat(down.curvature()).isCloseTo(-up.curvature(), within(1e-6));
    assertThat(up.label()).isPositive();
    assertThat(down.label()).isNegative();
  }

  @Test
  void constantStepsHaveNoNonlinearity() {
    NeuroSimCurve up =
        NeuroSimCurve.of(
            ExportTwins.of(new ConstantStep(), new StepParameters(0.01, 0, -1, 1)), true);
    assertThat(up.pulses()).isEqualTo(190);
    assertThat(up.label()).isCloseTo(0, within(1e-6));
  }

  @Test
  void aDeviceThatStandsStillHalfWayIsRefused() {
    DeviceTwin twin =
        ExportTwins.of(
            new PiecewiseStep(new double[] {1, 0, 1}, new double[] {1, 1, 1}),
            new StepParameters(0.01, 0, -1, 1));
    assertThatThrownBy(() -> NeuroSimCurve.of(twin, true))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("potentiation");
  }
}
