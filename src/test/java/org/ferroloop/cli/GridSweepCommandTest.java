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
