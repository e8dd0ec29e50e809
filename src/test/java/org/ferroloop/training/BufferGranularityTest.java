package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ferroloop.training.update.ExactTile.INPUTS;
import static org.ferroloop.training.update.ExactTile.OUTPUTS;
import static org.ferroloop.training.update.ExactTile.STEP;
import static org.ferroloop.training.update.ExactTile.sample;

import org.ferroloop.random.Seeds;
import org.ferroloop.time.Progress;
import org.ferroloop.training.update.ExactTile;
import org.ferroloop.training.update.TileUpdate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The granularity of the buffer: options of a training against the pulses that leave it. */
class BufferGranularityTest {
  /**
   * One update puts a step on every cell of A; all readings after it add 1 / granularity to the
   * buffer, so the first pulse comes with the reading of that number.
   *
   * @param granularity in steps
   * @param auto multiplies it by this / (inputs x every)
   */
  @ParameterizedTest
  @CsvSource({"4, 0, 1, 4", "4, 0, 2, 4", "1, 12, 1, 4", "2, 12, 1, 8", "1, 12, 2, 2"})
  void aPulseLeavesTheBufferAfterSoManyReadings(
      double granularity, double auto, int every, int readings) {
    ExactTile exact = new ExactTile();
    TileUpdate update = update(exact, granularity, auto, every);
    update.initialize(new float[INPUTS * OUTPUTS]);
    float[] inputs = {1, 1, 1};
    float[][] errors = sample(new float[] {-1, 1}, STEP);
    for (int step = 0; step < INPUTS * every * (readings + 1); step++) {
      update.apply(sample(inputs, 1), errors, 1, 1, step);
      errors = new float[1][OUTPUTS];
      // Column 0 is read first.
      int read = (step + 1 + (INPUTS - 1) * every) / (INPUTS * every);
      int pulses = read < readings ? 0 : 1;
      assertThat(exact.tile().byInput()[0])
          .as("step %d", step)
          .containsExactly(pulses * STEP, -pulses * STEP);
    }
  }

  private static TileUpdate update(ExactTile exact, double granularity, double auto, int every) {
    TransferOptions options =
        new TransferOptions(every, false, 1, 1, false, 0, granularity, auto, 0, true, 0, 0, 5);
    TrainingSettings settings =
        TrainingSettings.digits(Rule.C_TTV2, 1)
            .withPeriphery(PeripheryType.IDEAL)
            .withTrainType(TrainType.DETERMINISTIC)
            .withOptions(RuleOptions.of(Rule.C_TTV2).withTransfer(options));
    ArrayAssembly arrays =
        new ArrayAssembly(
            (name, cells) -> ExactTile.array(cells), settings, ExactTile.twin(), Progress.NONE);
    return new UpdateFactory(settings, arrays, Seeds.of(1)).update(exact.tile());
  }
}
