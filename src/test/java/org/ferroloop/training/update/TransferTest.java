package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Tile;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;

/**
 * The Tiki-Taka rules on an ideal device (constant symmetric steps far from its bounds) against
 * their formulas, reckoned here in doubles. All numbers are whole multiples of a step that is a
 * power of two, so that deterministic trains round nothing.
 */
class TransferTest {
  private static final int INPUTS = 3;
  private static final int OUTPUTS = 2;
  private static final float STEP = 1f / 4096;

  private final Tile tile = new Network(List.of(INPUTS, OUTPUTS)).layers().get(0).tiles().get(0);

  private static SynapseArray array() {
    return new TwinArray(
        TwinsToTry.twin(new ConstantStep(), new StepParameters(STEP, 0, -1, 1), Variability.NONE),
        INPUTS * OUTPUTS,
        Seeds.of(1));
  }

  private TransferParts parts(float fastRate) {
    return new TransferParts(
        tile,
        array(),
        new Synapses(array(), tile, 0),
        true,
        PulseTrains.DEFAULT,
        ColumnReading.ideal(),
        new FastRate(fastRate, false, 31, STEP, 1),
        STEP,
        1,
        7,
        8);
  }

  /** Errors of one step and inputs of 0 or +-1: one sample changes A by whole steps. */
  private static float[][] sample(float[] values, float scale) {
    float[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scale;
    }
    return new float[][] {scaled};
  }

  private static float[] signs(int size, long key) {
    float[] signs = new float[size];
    for (int i = 0; i < size; i++) {
      signs[i] = (int) (RandomStream.bitsAt(key, i) >>> 1) % 2 == 0 ? 1 : -1;
    }
    return signs;
  }

  @Test
  void ttv1FollowsItsClosedForm() {
    TileUpdate update = parts(1).direct(1, 0.5f);
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
    TileUpdate update = parts(1).buffered(0.25f, 0.5f, true, 0);
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
    TileUpdate update = parts(1).buffered(1, 0, false, 0);
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
    TileUpdate update = parts(1).chopped(1, 0, true, 0, 0);
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
  private float[] agad(float offset) {
    SynapseArray fast = array();
    TransferParts parts =
        new TransferParts(
            tile,
            fast,
            new Synapses(array(), tile, 0),
            true,
            PulseTrains.DEFAULT,
            ColumnReading.ideal(),
            new FastRate(1, false, 31, STEP, 1),
            STEP,
            1,
            7,
            8);
    TileUpdate update = parts.dynamic(0.25f, 0, true, 0.1, 5);
    update.initialize(new float[INPUTS * OUTPUTS]);
    float[] everywhere = new float[INPUTS * OUTPUTS];
    Arrays.fill(everywhere, offset);
    fast.program(everywhere);
    float[] ones = {1, 1, 1};
    for (int step = 0; step < 300; step++) {
      update.apply(sample(ones, 1), sample(new float[] {-1, 1}, STEP), 1, 1, step);
    }
    return new float[] {tile.byInput()[0][0], tile.byInput()[0][1]};
  }
}
