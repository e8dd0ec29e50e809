package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import org.junit.jupiter.api.Test;

/** What the digits must show on every twin that comes with the project. */
class DigitsAcceptanceTest {
  private static final long SEED = 1;

  @Test
  void mixedPrecisionIsNearFloatAndShiftingHelps() throws IOException {
    double reference = accuracy(TrainingSettings.digits(Rule.FLOAT, SEED), Optional.empty());
    assertThat(reference).isGreaterThanOrEqualTo(0.96);
    List<Double> gains = new ArrayList<>();
    for (DeviceTwin twin : twins()) {
      Optional<DeviceTwin> some = Optional.of(twin);
      double mixed = accuracy(TrainingSettings.digits(Rule.MIXED_PRECISION, SEED), some);
      assertThat(mixed).as("%s, float %s", twin.name(), reference).isGreaterThan(reference - 0.02);
      double plain = accuracy(TrainingSettings.digits(Rule.SGD, SEED), some);
      double shifted =
          accuracy(
              TrainingSettings.digits(Rule.SGD_SHIFTED, SEED)
                  .withSymmetryPoint(symmetryPoint(twin)),
              some);
      gains.add(shifted - plain);
    }
    gains.sort(null);
    assertThat(gains.get(gains.size() / 2)).as("gains %s", gains).isGreaterThanOrEqualTo(0.10);
  }

  private static List<DeviceTwin> twins() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("calibration"))) {
      List<DeviceTwin> twins =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .sorted()
              .map(TwinFile::read)
              .toList();
      assertThat(twins).hasSize(13);
      return twins;
    }
  }

  private static double symmetryPoint(DeviceTwin twin) {
    TwinArray cells = new TwinArray(twin, 64, Seeds.of(SEED));
    return SymmetrySearch.run(cells, SymmetryOptions.DEFAULT, Progress.NONE).mean();
  }

  private static double accuracy(TrainingSettings settings, Optional<DeviceTwin> twin) {
    Seeds arrays = Seeds.of(SEED).child("arrays");
    return new TrainingRun(
            SampleTraining.digits(),
            settings,
            twin,
            (name, cells) -> new TwinArray(twin.orElseThrow(), cells, arrays.child(name)),
            new VirtualClock(Instant.EPOCH))
        .run(Progress.NONE)
        .testAccuracy();
  }
}
