package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole loop, of one width and two epochs, through drivers and simulated instruments. */
class BenchLoopTest {
  @TempDir Path folder;

  private Path small() throws IOException {
    String here = Path.of("simulators").toAbsolutePath().toString().replace('\\', '/');
    String text =
        Files.readString(Path.of("experiments/bench-loop.yaml"))
            .replace("../simulators", here)
            .replaceAll("(?m)^widths: .*$", "widths: [2 us]")
            .replaceAll("step: .*", "step: 200 mV")
            .replaceAll("noise-draws: .*", "noise-draws: 3")
            .replaceAll("epochs: .*", "epochs: 2");
    return Files.writeString(folder.resolve("small.yaml"), text);
  }

  @Test
  void theIdealBenchDoesWhatTheTwinSaysAndWhatIsDoneIsNotDoneAgain() throws IOException {
    Path file = small();
    Path out = folder.resolve("loop");
    CommandRun run = CommandRun.of("run", file.toString(), "-o", out.toString(), "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode found = new ObjectMapper().readTree(run.out());
    JsonNode ideal = found.get("ideal");
    assertThat(ideal.get("pulses").asLong()).isPositive();
    assertThat(ideal.get("pulses")).isEqualTo(found.get("twin").get("pulses"));
    assertThat(ideal.get("pulses_up")).isEqualTo(found.get("twin").get("pulses_up"));
    assertThat(ideal.get("same_pulses").asBoolean()).isTrue();
    assertThat(ideal.get("test_accuracy")).isEqualTo(found.get("twin").get("test_accuracy"));
    assertThat(ideal.get("largest_weight_difference").asDouble()).isBetween(0.0, 1e-4);
    assertThat(found.get("realistic").get("largest_weight_difference").asDouble())
        .isGreaterThan(ideal.get("largest_weight_difference").asDouble());
    assertThat(found.get("realistic").get("differences")).hasSize(3);
    JsonNode symmetry = found.get("symmetry");
    assertThat(symmetry.get("standard_errors").asDouble())
        .as("seeded, so the same each time: %s", symmetry)
        .isBetween(-4.0, 4.0);
    assertThat(symmetry.get("twin_standard_error").asDouble())
        .isBetween(0.0, symmetry.get("standard_error").asDouble());
    assertThat(found.get("widths")).hasSize(1);
    assertThat(out.resolve("report.html")).isNotEmptyFile();
    assertThat(out.resolve("figures/divergence.csv")).isNotEmptyFile();
    assertThat(out.resolve("manifest.json")).content().contains("calibrate symmetry");

    CommandRun again = CommandRun.of("run", file.toString(), "-o", out.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("--resume");

    Path sweep = out.resolve("runs/sweep-2us/records.jsonl");
    FileTime measured = Files.getLastModifiedTime(sweep);
    Files.delete(out.resolve("steps/train-twin.json"));
    String results = Files.readString(out.resolve("results.json"));
    CommandRun resumed = CommandRun.of("run", file.toString(), "-o", out.toString(), "--resume");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.out()).contains("The ideal bench does what the twin says");
    assertThat(Files.getLastModifiedTime(sweep)).isEqualTo(measured);
    assertThat(out.resolve("results.json")).content().isEqualTo(results);
  }

  @Test
  void aWrongFileIsRefusedWithItsFieldAndNothingIsMade() throws IOException {
    Path file = small();
    Files.writeString(
        file, Files.readString(file).replaceFirst("width: 2 us\n  data", "width: 3 us\n  data"));
    Path out = folder.resolve("wrong");
    CommandRun run = CommandRun.of("run", file.toString(), "-o", out.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("small.yaml", "training.width", "3 us", "one of 2 us");
    assertThat(out).doesNotExist();
    assertThat(CommandRun.of("run", small().toString(), "--seed", "2").code()).isEqualTo(2);
  }
}
