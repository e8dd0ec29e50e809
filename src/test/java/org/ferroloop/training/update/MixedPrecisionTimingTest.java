package org.ferroloop.training.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.training.network.Network;
import org.ferroloop.training.network.Tile;
import org.ferroloop.training.update.MixedPrecisionUpdate.Timing;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When accumulators give, and how many pulses. */
class MixedPrecisionTimingTest {
  private static final float STEP = 1f / 64;
  private static final DeviceTwin IDEAL =
      TwinsToTry.twin(new ConstantStep(), new StepParameters(STEP, 0, -1, 1), Variability.NONE);
  private static final int SAMPLES = 3;

  private final Tile tile = new Network(List.of(1, 1)).layers().get(0).tiles().get(0);

  private TileUpdate update(float transferStep, Timing timing) {
    Synapses synapses = new Synapses(new TwinArray(IDEAL, 1, Seeds.of(1)), tile, 0);
    TileUpdate update =
        MixedPrecisionUpdate.likeAihwkit(tile, synapses, transferStep, STEP, timing, SAMPLES);
    update.initialize(new float[1]);
    return update;
  }

  /** A mini-batch each of whose samples wants so many steps. */
  private static void apply(TileUpdate update, float steps, int samples, long number) {
    float[][] inputs = {{1}, {1}, {1}};
    float wanted = -steps * STEP;
    update.apply(inputs, new float[][] {{wanted}, {wanted}, {wanted}}, samples, 1, number);
  }

  @Test
  void atOnceGivesTheWholeMiniBatch() {
    TileUpdate update = update(STEP, Timing.AT_ONCE);
    apply(update, 1, SAMPLES, 0);
    assertThat(tile.byInput()[0][0]).isEqualTo(3 * STEP);
  }

  @Test
  void afterTheFirstSampleTheOthersWaitForTheNextMiniBatch() {
    TileUpdate update = update(STEP, Timing.AFTER_FIRST_SAMPLE);
    apply(update, 1, SAMPLES, 0);
    assertThat(tile.byInput()[0][0]).isEqualTo(STEP);
    apply(update, -1, SAMPLES, 1);
    assertThat(tile.byInput()[0][0]).isEqualTo(2 * STEP);
    apply(update, 0, SAMPLES, 2);
    assertThat(tile.byInput()[0][0]).isZero();
  }

  @Test
  void nothingWaitsInMiniBatchesOfOneSample() {
    TileUpdate update = update(STEP, Timing.AFTER_FIRST_SAMPLE);
    apply(update, 1, 1, 0);
    assertThat(tile.byInput()[0][0]).isEqualTo(STEP);
  }

  /** 0.64 pulses a step, as for ID161ZR15000 at 20 ns: rounded for all steps together. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 3", "5, 3"})
  void stepsBecomePulsesOfTheDevicesGranularity(int steps, int pulses) {
    float transferStep = 0.64f * STEP;
    TileUpdate update = update(transferStep, Timing.AT_ONCE);
    apply(update, 0.64f * steps + 0.01f, 1, 0);
    assertThat(tile.byInput()[0][0]).isEqualTo(pulses * STEP);
  }
}
