package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ferroloop.training.update.ExactTile.INPUTS;
import static org.ferroloop.training.update.ExactTile.OUTPUTS;
import static org.ferroloop.training.update.ExactTile.STEP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rate of the fast tile against AIHWKit's getPulseCountAutoLR, worked by hand. */
class FastRateTest {
  /** So the first gradient wants twice the longest train. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 31})
  void anAutomaticRateCountsInTrainsOfTheLongestLength(int longest) {
    FastRate rate = new FastRate(2, true, longest, STEP, 1);
    float found = rate.of(0.5f, 0.02f, 0.3f);
    assertThat(found * 0.5f * 0.02f / STEP).isCloseTo(2 * longest, within(1e-4f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31})
  void aConstantRateDoesNotKnowTrains(int longest) {
    assertThat(new FastRate(2, false, longest, STEP, 1).of(0.5f, 0.02f, 0.3f)).isEqualTo(2);
    assertThat(new FastRate(0, true, longest, STEP, 1).of(0.5f, 0.02f, 0.3f)).isEqualTo(0.3f);
  }

  @Test
  void zeroIsTheRateOfTheEpochAndAnythingElseIsConstant() {
    assertThat(new FastRate(0, false, 31, STEP, 1).of(1, 1, 0.3f)).isEqualTo(0.3f);
    assertThat(new FastRate(2, false, 31, STEP, 1).of(1, 1, 0.3f)).isEqualTo(2);
  }

  /** fast_lr 31 dw_min / (m_x m_d); m += 0.01 / B (new - m), beginning with the first. */
  @Test
  void theAutomaticRateFollowsTheRunningLargestGradient() {
    int batch = 4;
    FastRate rate = new FastRate(0.5f, true, 31, STEP, batch);
    double[] inputs = {0.5, 1, 0, 0.25, 2};
    double[] errors = {0.125, 0, 0.5, 0.75, 0.0625};
    double input = inputs[0];
    double error = errors[0];
    for (int i = 0; i < 200; i++) {
      int k = i % inputs.length;
      if (i > 0 && inputs[k] > 0) {
        input += 0.01 / batch * (inputs[k] - input);
      }
      if (i > 0 && errors[k] > 0) {
        error += 0.01 / batch * (errors[k] - error);
      }
      double expected = 0.5 * 31 * STEP / (input * error);
      // Rounding of floats adds up over 200 updates.
      assertThat((double) rate.of((float) inputs[k], (float) errors[k], 0.3f))
          .as("update %d", i)
          .isEqualTo(expected, within(200 * 0x1p-23 * expected));
    }
    // So much it moved from the first rate.
    assertThat(input).isGreaterThan(0.6);
  }

  @Test
  void withoutAGradientTheAutomaticRateIsOfOneTrain() {
    assertThat(new FastRate(2, true, 31, STEP, 1).of(0, 0.5f, 0.3f)).isEqualTo(62 * STEP);
  }

  /** The largest gradient gets a full train, others their share of it. */
  @Test
  void theFirstAutomaticUpdateIsAFullTrain() {
    ExactTile exact = new ExactTile();
    TileUpdate update = exact.parts(new FastRate(1, true, 31, STEP, 1)).chopped(1, 0, true, 0, 0);
    update.initialize(new float[INPUTS * OUTPUTS]);
    update.apply(new float[][] {{1, 0.5f, 0}}, new float[][] {{-0.01f, 0.0025f}}, 1, 0.1f, 0);
    float[] fast = new float[INPUTS * OUTPUTS];
    exact.fast().read(fast);
    // 31 slots, halves and quarters rounded to the nearest; signs begin flipped.
    assertThat(fast).containsExactly(-31 * STEP, 8 * STEP, -16 * STEP, 4 * STEP, 0, 0);
  }
}
