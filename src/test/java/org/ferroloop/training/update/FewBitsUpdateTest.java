package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Tile;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewBitsUpdateTest {
  private static final float STEP = 1f / 1024;
  private static final DeviceTwin IDEAL =
      TwinsToTry.twin(new ConstantStep(), new StepParameters(STEP, 0, -1, 1), Variability.NONE);

  private static Tile tile(int inputs, int outputs) {
    return new Network(List.of(inputs, outputs)).layers().get(0).tiles().get(0);
  }

  private static Synapses synapses(Tile tile) {
    return new Synapses(new TwinArray(IDEAL, tile.cells(), Seeds.of(1)), tile, 0);
  }

  /** Wanted changes of whole units need no rounding, so nothing tells the two apart. */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8, 16})
  void wholeUnitsAreMixedPrecisionBitForBit(int bits) {
    float unit = STEP / (1 << (bits - 1));
    Tile few = tile(4, 3);
    Tile full = tile(4, 3);
    TileUpdate rounded = new FewBitsUpdate(few, synapses(few), STEP, bits, 9, 1);
    TileUpdate exact = new MixedPrecisionUpdate(full, synapses(full), STEP, STEP, 1);
    rounded.initialize(new float[12]);
    exact.initialize(new float[12]);
    for (int step = 0; step < 200; step++) {
      float[][] inputs = whole(4, 2L * step, 3, 1);
      float[][] errors = whole(3, 2L * step + 1, 1 << (bits - 1), unit);
      rounded.apply(inputs, errors, 1, 1, step);
      exact.apply(inputs, errors, 1, 1, step);
      for (int i = 0; i < 4; i++) {
        assertThat(few.byInput()[i]).as("step %d", step).isEqualTo(full.byInput()[i]);
      }
    }
    assertThat(rounded.tally()).isEqualTo(exact.tally());
    assertThat(exact.tally().pulses()).isPositive();
  }

  /** Whole multiples of the unit, up to so many either way. */
  private static float[][] whole(int size, long key, int most, float unit) {
    float[][] values = new float[1][size];
    for (int i = 0; i < size; i++) {
      values[0][i] = ((RandomStream.bitsAt(key, i) >>> 33) % (2 * most + 1) - most) * unit;
    }
    return values;
  }

  /** 2000 cells are asked for 0.3 units, 50 times: rounding keeps the mean. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 4})
  void roundingAtRandomKeepsTheMean(int bits) {
    Tile tile = tile(40, 50);
    float unit = STEP / (1 << Math.max(bits - 1, 0));
    TileUpdate update = new FewBitsUpdate(tile, synapses(tile), STEP, bits, 11, 1);
    update.initialize(new float[2000]);
    float[][] inputs = new float[1][40];
    float[][] errors = new float[1][50];
    Arrays.fill(inputs[0], 1);
    Arrays.fill(errors[0], -0.3f * unit);
    for (int step = 0; step < 50; step++) {
      update.apply(inputs, errors, 1, 1, step);
    }
    double sum = 0;
    for (float[] row : tile.byInput()) {
      for (float weight : row) {
        sum += weight;
      }
    }
    // Wanted: 15 units a cell; less what the accumulators still hold, half a step at most on
    // average.
    double units = sum / 2000 / unit;
    double held = bits == 0 ? 0 : (1 << (bits - 1)) / 2.0;
    double error = 5 * Math.sqrt(50 * 0.3 * 0.7 / 2000);
    assertThat(units).isBetween(15 - 2 * held - error, 15 + error);
    if (bits == 0) {
      assertThat(units).isCloseTo(15, within(error));
    }
  }

  @Test
  void nothingWantedDrawsAndPulsesNothing() {
    Tile tile = tile(2, 2);
    TileUpdate update = new FewBitsUpdate(tile, synapses(tile), STEP, 0, 11, 1);
    update.initialize(new float[4]);
    update.apply(new float[1][2], new float[1][2], 1, 1, 0);
    assertThat(update.tally().pulses()).isZero();
  }
}
