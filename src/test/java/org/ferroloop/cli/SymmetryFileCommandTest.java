package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.TextFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When a calibration file is kept, measured anew or refused. The bench's clock begins where the
 * bench file says.
 */
class SymmetryFileCommandTest {
  private static final String TWIN = "calibration/ID161ZR15000-2us-111900.yaml";

  @TempDir private Path folder;
  private Path file;
  private int runs;

  @BeforeEach
  void known() {
    file = folder.resolve("known.yaml");
  }

  private Path bench(String start) {
    Path bench = folder.resolve("bench.yaml");
    Path simulator = Path.of("simulators", "paper-bench.yaml").toAbsolutePath();
    TextFile.write(
        bench,
        TextFile.read(Path.of("simulators", "benches", "paper.yaml"))
            .replace(
                "simulator: ../paper-bench.yaml",
                "simulator: {file: \"" + simulator + "\", start: " + start + "}")
            .replace("{amplitude: -0.8 V, width: 2 us}", "{amplitude: -1.99 V, width: 2 ms}")
            .replace("{amplitude: 1 V, width: 2 us}", "{amplitude: 1.99 V, width: 2 ms}")
            .replace(
                "window: {lowest: 5.46 nS, highest: 155.9 nS}",
                "window: {lowest: 5.8604085242332226 nS, highest: 81.71275852766604 nS}\n"
                    + "  program: {tolerance: 0.05, budget: 20}"));
    return bench;
  }

  /** As a measurement of this bench would have left it, but for what a test changes. */
  private void write(double point, String conditions) {
    TextFile.write(
        file,
        String.join(
            "\n",
            "format: ferroloop-symmetry/1",
            "device: ID161ZR15000",
            "bench: simulated paper bench",
            "conditions: \"" + conditions + "\"",
            "point: " + point,
            "standard_error: 0.0002",
            "first_pulse: 385",
            "last_pulse: 896",
            "creep: -0.01",
            "pulses: 900",
            "date: 2026-01-01T00:00:00Z",
            "expires: 2026-01-08T00:00:00Z",
            ""));
  }

  private static final String CONDITIONS =
      "up -1.99 V 2 ms, down 1.99 V 2 ms, read 100 mV, window 5.8604085242332226 nS to"
          + " 81.71275852766604 nS";

  private CommandRun calibrate(String start, String... more) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("calibrate", "symmetry", "--bench", bench(start).toString()));
    line.addAll(List.of("--device", PaperBench.DEVICE, "--file", file.toString(), "--json"));
    line.addAll(List.of("-o", folder.resolve("run" + runs++).toString()));
    line.addAll(more.length > 2 ? List.of() : List.of("--max-pulses", "2000"));
    line.addAll(List.of(more));
    return CommandRun.of(line.toArray(new String[0]));
  }

  private static JsonNode json(CommandRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void aPointThatStillHoldsIsKeptOneThatDoesNotIsMeasuredAnew() throws IOException {
    write(0, CONDITIONS);
    CommandRun wrong = calibrate("2026-01-02T00:00:00Z");
    JsonNode measured = json(wrong);
    assertThat(wrong.err()).contains("the spot check disagrees with " + file);
    assertThat(measured.get("spot_check_agrees").booleanValue()).isFalse();
    assertThat(measured.get("kept").booleanValue()).isFalse();
    assertThat(measured.get("date").textValue()).isEqualTo("2026-01-02T00:00:00Z");
    double point = measured.get("point").doubleValue();
    assertThat(TextFile.read(file)).contains("point: " + point).contains("2026-01-09T00:00:00Z");

    CommandRun again = calibrate("2026-01-03T00:00:00Z");
    JsonNode kept = json(again);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(kept.get("spot_check_agrees").booleanValue()).isTrue();
    assertThat(kept.get("kept").booleanValue()).isTrue();
    assertThat(kept.get("point").doubleValue()).isEqualTo(point);
    assertThat(kept.get("spot_check_pulses").longValue()).isBetween(144L, 164L);
  }

  @Test
  void anExpiredOneIsMeasuredAnewAndTheReasonIsTold() throws IOException {
    write(0.3, CONDITIONS);
    CommandRun old = calibrate("2026-01-02T00:00:00Z", "--max-age", "3600 s");
    assertThat(old.err()).contains("older than 3600 s").contains("measuring anew");
    assertThat(json(old).get("kept").booleanValue()).isFalse();
    assertThat(json(old).has("spot_check_agrees")).isFalse();
    assertThat(json(old).get("expires").textValue()).isEqualTo("2026-01-02T01:00:00Z");
  }

  @Test
  void aSearchThatFoundNothingLeavesTheFileAsItIs() throws IOException {
    write(0, CONDITIONS);
    String before = TextFile.read(file);
    CommandRun none = calibrate("2026-01-09T00:00:00Z", "--max-pulses", "384", "--creep", "0");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("expired since 2026-01-08T00:00:00Z", "drifting");
    assertThat(json(none).get("file").isNull()).isTrue();
    assertThat(TextFile.read(file)).isEqualTo(before);
  }

  private CommandRun train(String start, String... more) {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("train", "--bench", bench(start).toString(), "--twin", TWIN));
    line.addAll(List.of("--rule", "sgd-shifted", "--data", "iris", "--epochs", "1"));
    line.addAll(List.of("--physical", "1", "--train-limit", "5", "--json"));
    line.addAll(List.of("--symmetry-file", file.toString()));
    line.addAll(List.of("-o", folder.resolve("training" + runs++).toString()));
    line.addAll(List.of(more));
    return CommandRun.of(line.toArray(new String[0]));
  }

  @Test
  void trainingShiftsByAPointThatHoldsAndRefusesOneThatDoesNot() {
    write(0.25, CONDITIONS);
    CommandRun good = train("2026-01-02T00:00:00Z");
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(good.out()).contains("\"symmetry_point\" : 0.25");

    refused(train("2026-01-09T00:00:00Z"), "expired since 2026-01-08T00:00:00Z");
    refused(train("2025-12-31T00:00:00Z"), "after now");
    refused(train("2026-01-02T00:00:00Z", "--max-age", "3600 s"), "older than 3600 s");
    write(0.25, CONDITIONS.replace("2 ms", "20 us"));
    refused(train("2026-01-02T00:00:00Z"), "20 us");
  }

  private void refused(CommandRun run, String why) {
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(file.toString(), why, "ferroloop calibrate symmetry");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void optionsThatContradictEachOtherAreUsageErrors() {
    write(0.25, CONDITIONS);
    CommandRun two = train("2026-01-02T00:00:00Z", "--symmetry-point", "0.1");
    assertThat(two.code()).isEqualTo(2);
    CommandRun alone =
        CommandRun.of(
            "train",
            "--twin",
            TWIN,
            "--rule",
            "sgd-shifted",
            "--data",
            "iris",
            "--symmetry-file",
            file.toString());
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("--bench");
    CommandRun age =
        CommandRun.of(
            "train", "--twin", TWIN, "--rule", "sgd-shifted", "--data", "iris", "--max-age", "1 s");
    assertThat(age.code()).isEqualTo(2);
  }
}
