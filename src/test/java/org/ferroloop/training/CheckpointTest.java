package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.ferroloop.config.InputException;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {
  @TempDir Path folder;

  private Optional<Checkpoint> checkpoint(String identity) {
    return Optional.of(new Checkpoint(folder, identity, true));
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("org.ferroloop.training.OptionsToTry#all")
  void resumedEqualsUninterruptedBitForBit(String name, Rule rule, RuleOptions options) {
    TrainingSettings settings = SampleTraining.settings(rule, 3, 1).withOptions(options);
    TrainingResult whole = SampleTraining.run(settings, Optional.empty());
    SampleTraining.run(settings.withEpochs(1), checkpoint("same"));
    SampleTraining.run(settings.withEpochs(2).withThreads(2), checkpoint("same"));
    TrainingResult resumed = SampleTraining.run(settings, checkpoint("same"));
    TrainingRunTest.mustBeSame(resumed, whole);
    assertThat(resumed.arrays()).as(name).isEqualTo(whole.arrays());
  }

  /** Arrays without noise keep their weights where the training reads them. */
  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("org.ferroloop.training.OptionsToTry#all")
  void soItDoesWithoutNoise(String name, Rule rule, RuleOptions options) {
    Variability quiet = new Variability(0.3, 0.3, false, 0.01, 0.3, 0.3, 0, 0);
    TrainingSettings settings = SampleTraining.settings(rule, 2, 1).withOptions(options);
    TrainingResult whole = SampleTraining.run(settings, quiet, Optional.empty());
    SampleTraining.run(settings.withEpochs(1), quiet, checkpoint("same"));
    TrainingResult resumed = SampleTraining.run(settings, quiet, checkpoint("same"));
    TrainingRunTest.mustBeSame(resumed, whole);
    assertThat(resumed.arrays()).as(name).isEqualTo(whole.arrays());
  }

  @Test
  void aFinishedTrainingIsTestedAgainAndNotTrained() {
    TrainingSettings settings = SampleTraining.settings(Rule.SGD, 1, 1);
    TrainingResult first = SampleTraining.run(settings, checkpoint("same"));
    TrainingResult again = SampleTraining.run(settings, checkpoint("same"));
    TrainingRunTest.mustBeSame(again, first);
    assertThat(again.microsecondsPerSample()).isNaN();
  }

  @Test
  void aCheckpointOfAnotherTrainingIsRefused() {
    TrainingSettings settings = SampleTraining.settings(Rule.SGD, 1, 1);
    SampleTraining.run(settings, checkpoint("one"));
    assertThatThrownBy(() -> SampleTraining.run(settings, checkpoint("another")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("checkpoint.bin, training")
        .hasMessageContaining("expected another");
  }

  @Test
  void damageIsToldAtEveryPlace() throws IOException {
    TrainingSettings settings = SampleTraining.settings(Rule.SGD, 1, 1);
    SampleTraining.run(settings, checkpoint("one"));
    Path file = folder.resolve(Checkpoint.FILE);
    byte[] whole = Files.readAllBytes(file);
    for (int place = 0; place < whole.length; place += whole.length / 7) {
      byte[] damaged = whole.clone();
      damaged[place] ^= 0x10;
      Files.write(file, damaged);
      assertThatThrownBy(() -> SampleTraining.run(settings, checkpoint("one")))
          .as("byte %d", place)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("checksum");
    }
    Files.write(file, Arrays.copyOf(whole, 5));
    assertThatThrownBy(() -> SampleTraining.run(settings, checkpoint("one")))
        .isInstanceOf(InputException.class);
  }
}
