package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.data.SyntheticDigits;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Memory of MNIST's network, everything counted that the model holds: devices, digital copies (the
 * transposed ones of the later layers too) and scratch.
 */
class TrainingMemoryTest {
  private static final int CELLS = 784 * 256 + 256 * 128 + 128 * 10;
  private static final Variability SPREAD = new Variability(0.3, 0.3, false, 0.01, 0.3, 0.3, 0, 0);
  private static final DataSet DATA = SyntheticDigits.of(512, Seeds.of(7));

  private static Model model(TrainingSettings settings, Variability variability) {
    DeviceTwin twin = SampleTraining.twin(variability);
    Seeds seeds = Seeds.of(5);
    return new Model(
        DATA,
        settings,
        Optional.of(twin),
        (name, cells) -> new TwinArray(twin, cells, seeds.child(name)),
        Seeds.of(1),
        Progress.NONE);
  }

  private static double bytesACell(TrainingSettings settings, Variability variability) {
    return (double) RetainedArrays.bytes(model(settings, variability)) / CELLS;
  }

  @Test
  void withoutSpreadACellIsItsWeight() {
    double bytes = bytesACell(TrainingSettings.mnist(Rule.SGD, 1), Variability.NONE);
    // The network reads the devices' own weights; the transposed copy of the last two layers is
    // 0.58.
    assertThat(bytes).isBetween(4.5, 8.0);
  }

  @Test
  void twelveBytesACellWithAnAccumulator() {
    double bytes = bytesACell(TrainingSettings.mnist(Rule.MIXED_PRECISION, 1), Variability.NONE);
    assertThat(bytes).isBetween(8.5, 12.0);
  }

  @ParameterizedTest
  @EnumSource(ShiftOptions.Kind.class)
  void twentyFourBytesACellWithSpreadAndOneReference(ShiftOptions.Kind kind) {
    RuleOptions plain = RuleOptions.of(Rule.SGD_SHIFTED);
    ShiftOptions.Points points =
        kind == ShiftOptions.Kind.DIGITAL ? ShiftOptions.Points.PER_CELL : ShiftOptions.Points.MEAN;
    ShiftOptions shift =
        new ShiftOptions(kind, plain.shift().reading(), points, 384, plain.shift().tiles());
    TrainingSettings settings =
        TrainingSettings.mnist(Rule.SGD_SHIFTED, 1).withOptions(plain.withShift(shift));
    Model trained = model(settings, SPREAD);
    try (EpochRunner runner =
        new EpochRunner(trained, settings, Seeds.of(1), new VirtualClock(Instant.EPOCH))) {
      // Arrays draw the parameters of their cells when they are pulsed.
      runner.train(DATA.train(), 1, settings.learningRate(1), Progress.NONE);
    }
    assertThat(trained.tally().pulses()).isPositive();
    assertThat((double) RetainedArrays.bytes(trained) / CELLS).isBetween(16.5, 24.0);
  }
}
