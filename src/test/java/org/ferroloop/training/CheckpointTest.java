package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointTest {
  @TempDir Path folder;

  private Optional<Checkpoint> checkpoint(String identity) {
    return Optional.of(new Checkpoint(folder, identity, true));
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void resumedEqualsUninterruptedBitForBit(Rule rule) {
    TrainingResult whole =
        SampleTraining.run(SampleTraining.settings(rule, 3, 1), Optional.empty());
    SampleTraining.run(SampleTraining.settings(rule, 1, 1), checkpoint("same"));
    SampleTraining.run(SampleTraining.settings(rule, 2, 2), checkpoint("same"));
    TrainingResult resumed =
        SampleTraining.run(SampleTraining.settings(rule, 3, 1), checkpoint("same"));
    TrainingRunTest.mustBeSame(resumed, whole);
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
