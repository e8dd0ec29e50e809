package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.time.Progress;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.twin.EnergyTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingRunTest {
  @Test
  void floatReaches96PercentOnTheDigits() {
    TrainingResult result =
        new TrainingRun(
                SampleTraining.digits(),
                TrainingSettings.digits(Rule.FLOAT, 1),
                Optional.empty(),
                (name, cells) -> {
                  throw new AssertionError("float wants no synapses");
                },
                new VirtualClock(Instant.EPOCH))
            .run(Progress.NONE);
    assertThat(result.testAccuracy()).isGreaterThanOrEqualTo(0.96);
    assertThat(result.tally()).isEqualTo(new PulseTally(0, 0, 0));
    assertThat(result.energy()).isEmpty();
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("org.ferroloop.training.OptionsToTry#all")
  void threadsChangeNoBit(String name, Rule rule, RuleOptions options) {
    TrainingSettings settings = SampleTraining.settings(rule, 2, 1).withOptions(options);
    TrainingResult one = SampleTraining.run(settings, Optional.empty());
    TrainingResult two = SampleTraining.run(settings.withThreads(2), Optional.empty());
    mustBeSame(two, one);
    assertThat(two.arrays()).as(name).isEqualTo(one.arrays());
  }

  @Test
  void theSeedDecides() {
    TrainingSettings settings = SampleTraining.settings(Rule.SGD, 1, 1);
    TrainingResult one = SampleTraining.run(settings, Optional.empty());
    mustBeSame(SampleTraining.run(settings, Optional.empty()), one);
    TrainingResult other =
        SampleTraining.run(TrainingSettings.digits(Rule.SGD, 4).withEpochs(1), Optional.empty());
    assertThat(other.weights().get(0).effective()).isNotEqualTo(one.weights().get(0).effective());
  }

  @Test
  void energyIsPulsesTimesEnergyOfOne() {
    TrainingResult result =
        SampleTraining.run(SampleTraining.settings(Rule.MIXED_PRECISION, 1, 1), Optional.empty());
    PulseTally tally = result.tally();
    assertThat(tally.up()).isPositive();
    assertThat(tally.down()).isPositive();
    assertThat(result.energy())
        .containsEntry(
            "measured-dc",
            new EnergyTerms(
                tally.up() + 10.0 * tally.down(),
                2.0 * tally.up() + 20.0 * tally.down(),
                3.0 * tally.up() + 30.0 * tally.down()));
  }

  @Test
  void pulsedRulesWantATwin() {
    TrainingRun run =
        new TrainingRun(
            SampleTraining.digits(),
            TrainingSettings.digits(Rule.SGD, 1),
            Optional.empty(),
            (name, cells) -> null,
            new VirtualClock(Instant.EPOCH));
    assertThatThrownBy(() -> run.run(Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sgd wants a twin");
  }

  static void mustBeSame(TrainingResult found, TrainingResult expected) {
    assertThat(found.epochs()).isEqualTo(expected.epochs());
    assertThat(found.testAccuracy()).isEqualTo(expected.testAccuracy());
    assertThat(found.weights()).hasSameSizeAs(expected.weights());
    for (int layer = 0; layer < expected.weights().size(); layer++) {
      assertThat(found.weights().get(layer).effective())
          .isEqualTo(expected.weights().get(layer).effective());
    }
  }
}
