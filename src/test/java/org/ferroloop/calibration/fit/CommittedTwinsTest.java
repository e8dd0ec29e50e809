package org.ferroloop.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import org.junit.jupiter.api.Test;

/** The twins that come with the project are whole, and fit to train on. */
class CommittedTwinsTest {
  @Test
  void thirteenTwinsWithoutDeadZonesInsideTheRange() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("calibration"))) {
      files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).hasSize(13);
    for (Path file : files) {
      DeviceTwin twin = TwinFile.read(file);
      assertThat(twin.energies()).as(file.toString()).hasSize(2);
      assertThat(twin.window()).as(file.toString()).isPresent();
      double least = twin.parameters().wMin();
      double most = twin.parameters().wMax();
      double node = (most - least) / 31;
      for (double w = least + node; w <= most - node; w += node / 4) {
        assertThat(twin.stepUp(w)).as(file + " up at " + w).isBetween(0.003, 0.4);
        assertThat(twin.stepDown(w)).as(file + " down at " + w).isBetween(0.003, 0.4);
      }
      assertThat(twin.stepUp(most)).as(file.toString()).isZero();
      assertThat(twin.stepDown(least)).as(file.toString()).isZero();
    }
  }
}
