package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.experiment.sweep.SampleSweep;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridSweepCommandTest {
  @TempDir Path folder;

  private String grid;
  private String output;

  @BeforeEach
  void files() throws IOException {
    grid = Files.writeString(folder.resolve("grid.yaml"), SampleSweep.TEXT).toString();
    output = folder.resolve("out").toString();
  }

  @Test
  void jsonIsOneObjectWithSummaryPointsAndOutput() throws IOException {
    CommandRun run = CommandRun.of("sweep", grid, "-o", output, "--threads", "2", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("points")).hasSize(8);
    assertThat(json.get("output").asText()).isEqualTo(output);
    JsonNode row = json.get("summary").get(3);
    assertThat(row.get("variant").asText()).isEqualTo("mixed 4 bits");
    JsonNode accuracy = row.get("test_accuracy");
    double one = json.get("points").get(6).get("test_accuracy").asDouble();
    double two = json.get("points").get(7).get("test_accuracy").asDouble();
    assertThat(accuracy.get("count").asInt()).isEqualTo(2);
    assertThat(accuracy.get("mean").asDouble()).isEqualTo((one + two) / 2);
    assertThat(accuracy.get("standard_deviation").asDouble())
        .isEqualTo(Math.abs(one - two) / Math.sqrt(2), within(1e-12));
    assertThat(run.err().lines()).hasSize(1 + 8).first().asString().isEqualTo("8 points");
    assertThat(run.err()).contains("100 %  8 of 8");
  }

  @Test
  void aPointTellsReadsAndEnergyTermsAsTrainDoes() throws IOException {
    CommandRun run = CommandRun.of("sweep", grid, "-o", output, "--json");
    JsonNode points = new ObjectMapper().readTree(run.out()).get("points");
    assertThat(points.get(0).get("point").asText()).contains("plain_lr0.1_seed1");
    JsonNode alone = trained("sgd", "0.1");
    assertThat(alone.get("energy_terms").get("measured-dc").get("conduction").asDouble())
        .isPositive();
    assertSame(points.get(0), alone);
    assertThat(points.get(6).get("point").asText()).contains("mixed-4-bits_lr1.0_seed1");
    alone = trained("mixed-precision", "1", "--accumulator-bits", "4");
    assertThat(alone.get("reads").asLong()).isPositive();
    assertSame(points.get(6), alone);
  }

  private static void assertSame(JsonNode point, JsonNode alone) {
    assertThat(point.get("test_accuracy")).isEqualTo(alone.get("test_accuracy"));
    assertThat(point.get("pulses_up").get(3)).isEqualTo(alone.get("pulses_up"));
    assertThat(point.get("reads")).hasSize(4);
    assertThat(point.get("reads").get(3)).isEqualTo(alone.get("reads"));
    assertThat(point.get("energy_terms")).isEqualTo(alone.get("energy_terms"));
  }

  /** The training of a point with seed 1, by the command for one training. */
  private static JsonNode trained(String rule, String rate, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("train", "--json", "--data", "digits"));
    line.addAll(List.of("--twin", "calibration/ID161ZR15000-2us-111900.yaml"));
    line.addAll(List.of("--up-down-spread", "0.01", "--train-limit", "300", "--seed", "1"));
    line.addAll(List.of("--rule", rule, "--lr", rate, "--hidden", "8", "--epochs", "4"));
    line.addAll(List.of("--batch", "16", "--halve-every", "0", "--validation", "0.2"));
    line.addAll(List.of("--periphery", "analog"));
    line.addAll(List.of(more));
    CommandRun run = CommandRun.of(line.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void aTableIsPrintedAndTheSecondCallTrainsNothing() {
    CommandRun first = CommandRun.of("sweep", grid, "-o", output);
    CommandRun second = CommandRun.of("sweep", grid, "-o", output);
    assertThat(second.out()).isEqualTo(first.out()).contains("mixed 4 bits", "summary.csv");
    assertThat(second.err().lines()).containsExactly("8 points, 8 of them finished already");
  }

  @Test
  void stoppedPointsAreTold() {
    CommandRun run = CommandRun.of("sweep", grid, "-o", output, "--stop-hopeless");
    assertThat(run.err()).contains("stopped as hopeless after epoch 2");
    assertThat(run.out()).contains("Stopped");
  }

  @Test
  void aTerminalShowsALiveTableUnderTheFinishedPoints() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            true,
            new SystemClock());
    assertThat(new FerroLoop(console).run("sweep", grid, "-o", output, "--threads", "2")).isZero();
    String text = err.toString(StandardCharsets.UTF_8);
    assertThat(text).contains("8 points; estimated time", "\033[1A\033[2K", "done", "begins");
    // What is left when the table is taken away: the plan and one line a point.
    String last = text.substring(text.lastIndexOf("\033[2K\r") + 5);
    assertThat(last.strip().lines()).singleElement().asString().contains("seed");
  }

  @Test
  void studyOptionsAreForStudies() {
    CommandRun run = CommandRun.of("run", "--epochs", "3");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--epochs");
    CommandRun seed = CommandRun.of("run", "experiments/paper.yaml", "--seed", "3");
    assertThat(seed.code()).isEqualTo(2);
    CommandRun none = CommandRun.of("run", "experiments/paper.yaml", "-o", output);
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("--data");
  }
}
