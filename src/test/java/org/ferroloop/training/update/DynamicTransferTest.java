package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ferroloop.training.update.ExactTile.INPUTS;
import static org.ferroloop.training.update.ExactTile.OUTPUTS;
import static org.ferroloop.training.update.ExactTile.STEP;
import static org.ferroloop.training.update.ExactTile.sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AGAD on an ideal device against its formulas in doubles. */
class DynamicTransferTest {
  private static final float[] ONES = {1, 1, 1};

  /** Signs are seen from outside: they are those with which one gradient moves the fast tile. */
  @ParameterizedTest
  @CsvSource({"0.1, 10", "0.3, 4", "0.5, 2", "1, 2"})
  void aColumnFlipsEachTimeItWasReadForAPeriod(double probability, int period) {
    ExactTile exact = new ExactTile();
    TileUpdate update = exact.parts(1).dynamic(0.25f, 0, true, probability, 5);
    update.initialize(new float[INPUTS * OUTPUTS]);
    float[] before = new float[INPUTS * OUTPUTS];
    float[] after = new float[INPUTS * OUTPUTS];
    for (int step = 0; step < 5 * period * INPUTS; step++) {
      exact.fast().read(before);
      update.apply(sample(ONES, 1), sample(new float[] {-1, 1}, STEP), 1, 1, step);
      exact.fast().read(after);
      for (int i = 0; i < INPUTS; i++) {
        int readings = (step + INPUTS - 1 - i) / INPUTS;
        // They begin flipped.
        float sign = readings / period % 2 == 0 ? -1 : 1;
        assertThat(after[2 * i] - before[2 * i])
            .as("step %d, input %d", step, i)
            .isEqualTo(sign * STEP);
        assertThat(after[2 * i + 1] - before[2 * i + 1]).isEqualTo(-sign * STEP);
      }
    }
  }

  /**
   * The mean goes on over a flip (with a tail weight of 1 a third of it is still there after a
   * period); the reference is the mean there, until the next flip.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 2})
  void theBufferGathersWhatLiesAboveTheMeanOfThePeriodBefore(double tailWeight) {
    int period = 4;
    ExactTile exact = new ExactTile();
    TileUpdate update = exact.parts(1).dynamic(0.125f, 0.5f, true, 0.25, tailWeight);
    update.initialize(new float[INPUTS * OUTPUTS]);
    double[][] fast = new double[INPUTS][OUTPUTS];
    double[][] means = new double[INPUTS][OUTPUTS];
    double[][] references = new double[INPUTS][OUTPUTS];
    double[][] buffer = new double[INPUTS][OUTPUTS];
    int[][] slow = new int[INPUTS][OUTPUTS];
    int held = 0;
    int given = 0;
    for (int step = 0; step < 5 * period * INPUTS; step++) {
      float[] errors = {-3, 1 + step % 3};
      update.apply(sample(ONES, 1), sample(errors, STEP), 1, 1, step);
      for (int i = 0; i < INPUTS; i++) {
        for (int o = 0; o < OUTPUTS; o++) {
          int readings = (step + INPUTS - 1 - i) / INPUTS;
          fast[i][o] -= (readings / period % 2 == 0 ? -1 : 1) * errors[o];
        }
      }
      int column = step % INPUTS;
      int reading = step / INPUTS;
      for (int o = 0; o < OUTPUTS; o++) {
        if (reading > 0 && reading % period == 0) {
          references[column][o] = means[column][o];
        }
        int sign = reading / period % 2 == 0 ? -1 : 1;
        buffer[column][o] += sign * (fast[column][o] - references[column][o]) / 8;
        if (Math.abs(buffer[column][o]) >= 1) {
          int pulse = buffer[column][o] > 0 ? 1 : -1;
          buffer[column][o] *= 0.5;
          // The first period and one reading more only fill references and buffer.
          held += reading <= period ? 1 : 0;
          given += reading > period ? 1 : 0;
          slow[column][o] += reading > period ? pulse : 0;
        }
        means[column][o] += tailWeight / period * (fast[column][o] - means[column][o]);
      }
      for (int i = 0; i < INPUTS; i++) {
        for (int o = 0; o < OUTPUTS; o++) {
          assertThat(exact.tile().byInput()[i][o])
              .as("step %d, cell %d %d", step, i, o)
              .isEqualTo(slow[i][o] * STEP);
        }
      }
    }
    assertThat(held).isGreaterThan(5);
    assertThat(given).isGreaterThan(50);
  }
}
