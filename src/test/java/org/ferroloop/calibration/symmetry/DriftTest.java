package org.ferroloop.calibration.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroloop.synapse.Synapse;
import org.junit.jupiter.api.Test;

class DriftTest {
  /** Weights read one after the other. */
  private static Drift of(double... weights) {
    Synapse recorded =
        new Synapse() {
          private int next;

          @Override
          public void pulse(int count) {
            throw new AssertionError("a drift is read without pulses");
          }

          @Override
          public float weight() {
            return (float) weights[next++];
          }

          @Override
          public double conductance() {
            throw new AssertionError("weights are read");
          }
        };
    return Drift.of(recorded, weights.length);
  }

  @Test
  void aSlopeOfThreeErrorsIsCorrectedASmallerOneIsNot() {
    // Slope 0.5; 0.125, -0.25 and 0.125 are left.
    Drift some = of(0.125, 0.25, 1.125);
    assertThat(some.perReading()).isCloseTo(0.5, within(1e-15));
    assertThat(some.standardError()).isCloseTo(0.25 * Math.sqrt(0.75), within(1e-15));
    assertThat(some.correction()).isZero();
    assertThat(of(0.25, 0.5, 0.75, 1).correction()).isCloseTo(0.25, within(1e-15));
    assertThat(of(0.3, 0.3, 0.3).correction()).isZero();
  }

  @Test
  void aReadingThatIsNoNumberCorrectsNothing() {
    Drift none = of(0.25, 0.5, Double.NaN, 1);
    assertThat(none.perReading()).isNaN();
    assertThat(none.correction()).isZero();
  }
}
