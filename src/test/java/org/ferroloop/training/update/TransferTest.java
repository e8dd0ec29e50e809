package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ferroloop.training.update.ExactTile.INPUTS;
import static org.ferroloop.training.update.ExactTile.OUTPUTS;
import static org.ferroloop.training.update.ExactTile.STEP;
import static org.ferroloop.training.update.ExactTile.sample;
import static org.ferroloop.training.update.ExactTile.signs;

import java.util.Arrays;
import org.ferroloop.training.network.Tile;
import org.junit.jupiter.api.Test;

/**
 * The Tiki-Taka rules on an ideal device against their formulas, reckoned here in doubles; choppers
 * that flip have a test of their own.
 */
class TransferTest {
  private final ExactTile exact = new ExactTile();
  private final Tile tile = exact.tile();

  @Test
  void ttv1FollowsItsClosedForm() {
    TileUpdate update = exact.parts(1).direct(1, 0.5f);
    update.initialize(new float[INPUTS * OUTPUTS]);
    double[][] fast = new double[INPUTS][OUTPUTS];
    double[][] slow = new double[INPUTS][OUTPUTS];
    for (int step = 0; step < 60; step++) {
      float[] inputs = signs(INPUTS, 2L * step);
      float[] errors = signs(OUTPUTS, 2L * step + 1);
      update.apply(sample(inputs, 1), sample(errors, STEP), 1, 1, step);
      int column = step % INPUTS;
      for (int i = 0; i < INPUTS; i++) {
        for (int o = 0; o < OUTPUTS; o++) {
          fast[i][o] -= STEP * inputs[i] * errors[o];
        }
      }
      double largest = Math.max(Math.abs(fast[column][0]), Math.abs(fast[column][1]));
      for (int o = 0; o < OUTPUTS; o++) {
        // Trains have at most 31 slots: larger transfers are cut by update management.
        assertThat(largest).isLessThanOrEqualTo(31 * STEP);
        slow[column][o] += fast[column][o];
      }
      for (int i = 0; i < INPUTS; i++) {
        for (int o = 0; o < OUTPUTS; o++) {
          assertThat(tile.byInput()[i][o])
              .as("step %d, cell %d %d", step, i, o)
              .isEqualTo((float) (slow[i][o] + 0.5 * fast[i][o]));
        }
      }
    }
    assertThat(update.tally().pulses()).isGreaterThan(60 * 6);
  }

  @Test
  void ttv2GathersInTheBufferAndKeepsTheMomentum() {
    // A grows by one step a sample; H by A / (4 steps); every whole H gives one pulse.
    TileUpdate update = exact.parts(1).buffered(0.25f, 0.5f, true, 0);
    update.initialize(new float[INPUTS * OUTPUTS]);
    float[] ones = {1, 1, 1};
    float[] errors = {-1, 1};
    double[] buffer = new double[INPUTS];
    int[] pulses = new int[INPUTS];
    for (int step = 0; step < 40; step++) {
      update.apply(sample(ones, 1), sample(errors, STEP), 1, 1, step);
      int column = step % INPUTS;
      buffer[column] += (step + 1) / 4.0;
      if (buffer[column] >= 1) {
        buffer[column] *= 0.5;
        pulses[column]++;
      }
      for (int i = 0; i < INPUTS; i++) {
        assertThat(tile.byInput()[i][0]).as("step %d", step).isEqualTo(pulses[i] * STEP);
        assertThat(tile.byInput()[i][1]).as("step %d", step).isEqualTo(-pulses[i] * STEP);
      }
    }
  }

  @Test
  void withoutForgettingTheBufferKeepsWhatOnePulseCannotCarry() {
    TileUpdate update = exact.parts(1).buffered(1, 0, false, 0);
    update.initialize(new float[INPUTS * OUTPUTS]);
    float[] one = {1, 0, 0};
    update.apply(sample(one, 1), sample(new float[] {-1, 1}, 5 * STEP), 1, 1, 0);
    float[] none = new float[INPUTS];
    // Column 0 was read once: H = 5, of which one pulse went. It is read again every third update.
    assertThat(tile.byInput()[0][0]).isEqualTo(STEP);
    for (int step = 1; step <= 3; step++) {
      update.apply(sample(none, 1), sample(new float[] {-1, 1}, STEP), 1, 1, step);
    }
    assertThat(tile.byInput()[0][0]).isEqualTo(2 * STEP);
  }

  @Test
  void choppersChangeNothingOnAnIdealDeviceThatIsReadFreshly() {
    // One column: signs flip between write and read never, so C follows |A| with its true sign.
    TileUpdate update = exact.parts(1).chopped(1, 0, true, 0, 0);
    update.initialize(new float[INPUTS * OUTPUTS]);
    float[] ones = {1, 1, 1};
    for (int step = 0; step < 6; step++) {
      update.apply(sample(ones, 1), sample(new float[] {-1, 1}, STEP), 1, 1, step);
    }
    for (int i = 0; i < INPUTS; i++) {
      assertThat(tile.byInput()[i][0]).isEqualTo(2 * STEP);
      assertThat(tile.byInput()[i][1]).isEqualTo(-2 * STEP);
    }
  }

  @Test
  void agadDoesNotSeeAConstantOffsetOfTheFastTile() {
    float[] centred = agad(0);
    float[] offset = agad(0.25f);
    // What is left of the offset in the mean of the first period, 2^-10 of it, is one step.
    assertThat(offset[0]).isEqualTo(centred[0], within(2 * STEP));
    assertThat(offset[1]).isEqualTo(centred[1], within(2 * STEP));
    assertThat(centred[0]).isGreaterThan(20 * STEP);
    assertThat(centred[1]).isLessThan(-20 * STEP);
  }

  /** C after 300 samples of a constant gradient, the fast tile having begun at this offset. */
  private static float[] agad(float offset) {
    ExactTile exact = new ExactTile();
    Tile tile = exact.tile();
    TileUpdate update = exact.parts(1).dynamic(0.25f, 0, true, 0.1, 5);
    update.initialize(new float[INPUTS * OUTPUTS]);
    float[] everywhere = new float[INPUTS * OUTPUTS];
    Arrays.fill(everywhere, offset);
    exact.fast().program(everywhere);
    float[] ones = {1, 1, 1};
    for (int step = 0; step < 300; step++) {
      update.apply(sample(ones, 1), sample(new float[] {-1, 1}, STEP), 1, 1, step);
    }
    return new float[] {tile.byInput()[0][0], tile.byInput()[0][1]};
  }
}
