package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.training.network.PeripherySettings;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConvertersTest {
  private static TrainingResult train(Rule rule, PeripheryOptions periphery) {
    return SampleTraining.run(
        SampleTraining.settings(rule, 1, 1).withPeriphery(periphery), Optional.empty());
  }

  private static PeripheryOptions analog(Converters converters) {
    return new PeripheryOptions(PeripheryType.ANALOG, converters);
  }

  private static String identity(PeripheryOptions periphery) {
    return TrainingIdentity.of(
        SampleTraining.digits(),
        SampleTraining.settings(Rule.SGD, 1, 1).withPeriphery(periphery),
        Optional.of(SampleTraining.twin(Variability.NONE)));
  }

  @Test
  void defaultsAreThoseOfAihwkitBitForBit() {
    assertThat(Converters.DEFAULT.forward()).isEqualTo(PeripherySettings.FORWARD);
    assertThat(Converters.DEFAULT.backward()).isEqualTo(PeripherySettings.BACKWARD);
  }

  /** A resolution is 1 / (2^bits - 2) of the range. */
  @Test
  void bitsAreResolutions() {
    Converters converters = new Converters(0.5, 3, 0, 20, false, true, true);
    assertThat(converters.forward())
        .isEqualTo(new PeripherySettings(1, 1 / 6f, 20, 0, 0.5f, false, true, true));
    assertThat(converters.backward())
        .isEqualTo(new PeripherySettings(1, 1 / 6f, 20, 0, 0.5f, false, false, false));
    assertThat(new Converters(0, 0, 2, 1, true, false, true).forward())
        .isEqualTo(new PeripherySettings(1, 0, 1, 0.5f, 0, true, false, true));
  }

  /** Inputs and errors of the digits are below the bound of 1, so that nothing is cut off. */
  @ParameterizedTest
  @EnumSource(
      value = Rule.class,
      names = {"FLOAT", "SGD", "MIXED_PRECISION", "TTV1", "C_TTV2"})
  void convertersThatConvertNothingAreTheIdealPeripheryBitForBit(Rule rule) {
    TrainingResult exact = train(rule, analog(new Converters(0, 0, 0, 1e6, false, false, true)));
    TrainingRunTest.mustBeSame(exact, train(rule, PeripheryOptions.IDEAL));
  }

  @Test
  void everyFieldHasAnEffectAndIsInTheIdentity() {
    List<Converters> others =
        List.of(
            Converters.DEFAULT,
            new Converters(0.1, 7, 9, 12, true, true, true),
            new Converters(0.06, 5, 9, 12, true, true, true),
            new Converters(0.06, 7, 7, 12, true, true, true),
            new Converters(0.06, 7, 9, 1, true, true, true),
            new Converters(0.06, 7, 9, 1, true, false, true),
            new Converters(0.06, 7, 9, 12, false, true, true),
            new Converters(0.06, 7, 9, 1, true, true, false));
    List<List<Double>> losses = new ArrayList<>();
    List<String> identities = new ArrayList<>();
    for (Converters converters : others) {
      losses.add(
          train(Rule.FLOAT, analog(converters)).epochs().stream()
              .map(EpochRecord::trainLoss)
              .toList());
      identities.add(identity(analog(converters)));
    }
    assertThat(losses).doesNotHaveDuplicates();
    assertThat(identities).doesNotHaveDuplicates();
    // As results and checkpoints of versions name it that sent all errors back.
    assertThat(identity(analog(Converters.FORMERLY))).contains(", periphery=ANALOG, options=");
    assertThat(identities.get(0)).contains(", periphery=ANALOG Converters[");
    assertThat(identity(PeripheryOptions.IDEAL)).contains(", periphery=IDEAL, options=");
  }

  /** With a bound that many outputs reach; marks are made by one thread and heeded by another. */
  @ParameterizedTest
  @EnumSource(
      value = Rule.class,
      names = {"FLOAT", "SGD", "MIXED_PRECISION"})
  void boundErrorsDoNotDependOnThreads(Rule rule) {
    PeripheryOptions low = analog(new Converters(0.06, 7, 9, 1, true, true, true));
    TrainingSettings settings = SampleTraining.settings(rule, 2, 1).withPeriphery(low);
    TrainingRunTest.mustBeSame(
        SampleTraining.run(settings, Optional.empty()),
        SampleTraining.run(settings.withThreads(2), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1, 7, 9, 12, output-noise must be 0 to 1000",
    "NaN, 7, 9, 12, output-noise must be 0 to 1000",
    "0, 1, 9, 12, input-bits must be 2 to 16",
    "0, 17, 9, 12, input-bits must be 2 to 16",
    "0, 7, -1, 12, output-bits must be 2 to 16",
    "0, 7, 9, 0, output-bound must be above 0",
    "0, 7, 9, Infinity, output-bound must be above 0"
  })
  void impossibleConvertersAreRefused(
      double noise, int inputBits, int outputBits, double bound, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Converters(noise, inputBits, outputBits, bound, true, true, true))
        .withMessageContaining(message);
  }

  @Test
  void anIdealPeripheryHasNone() {
    Converters other = new Converters(0, 7, 9, 12, true, true, true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PeripheryOptions(PeripheryType.IDEAL, other))
        .withMessageContaining("no converters");
  }
}
