package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ferroloop.SharedData;
import org.ferroloop.experiment.ExperimentFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final String TINY =
      """
      name: tiny
      seed: 1
      data: digits
      twins: [{bundled: ID161ZR15000-2us-111900}]
      symmetry: {cells: 2}
      target_accuracy: 0.2
      training: {hidden: [8], epochs: 1, batch: 32, learning_rate: 0.2, halve_every: 0,
        validation: 0.2, train_type: stochastic, granularity: symmetric, periphery: ideal}
      rules: {float: {}, sgd: {}, mixed-precision: {}}
      """;

  @TempDir Path folder;

  private String experiment(String text) throws IOException {
    return Files.writeString(folder.resolve("tiny.yaml"), text).toString();
  }

  @Test
  void jsonIsOneObjectWithResultsSummaryAndOutput() throws IOException {
    String output = folder.resolve("out").toString();
    CommandRun run = CommandRun.of("run", experiment(TINY), "-o", output, "--seed", "5", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    JsonNode twin = json.get("results").get(0);
    assertThat(twin.get("twin").asText()).isEqualTo("ID161ZR15000 2 us");
    assertThat(twin.get("symmetry").get("settled_mean").asDouble()).isBetween(0.3, 0.6);
    JsonNode mixed = twin.get("rules").get("mixed-precision");
    assertThat(mixed.get("pulses").asLong())
        .isEqualTo(mixed.get("pulses_up").asLong() + mixed.get("pulses_down").asLong());
    assertThat(mixed.get("energy").fieldNames())
        .toIterable()
        .containsExactly("upper-bound", "measured-dc");
    assertThat(json.get("summary").get("median_test_accuracy").fieldNames())
        .toIterable()
        .containsExactly("float", "sgd", "mixed-precision");
    assertThat(json.get("output").asText()).isEqualTo(output);
    assertThat(run.err()).contains("100 %");
    JsonNode manifest = new ObjectMapper().readTree(folder.resolve("out/manifest.json").toFile());
    assertThat(manifest.get("seed").asLong()).isEqualTo(5);
  }

  @Test
  void theTableNamesTwinsRulesMediansAndTheReport() throws IOException {
    CommandRun run = CommandRun.of("run", experiment(TINY), "-o", folder.resolve("out").toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("ID161ZR15000 2 us", "mixed precision (%)", "median", "measured-dc")
        .contains("report: " + folder.resolve("out").resolve("report.html"));
  }

  @Test
  void givenTheSweepsTheReportDrawsThemBesideTheFit() throws IOException {
    String sweeps = SharedData.folder().resolve("lbe247").toString();
    Path out = folder.resolve("out");
    String[] line = {"run", experiment(TINY), "--measurements", sweeps, "-o", out.toString()};
    CommandRun run = CommandRun.of(line);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out.resolve("figures/id161zr15000-2-us-conductance.csv"))
        .content()
        .contains("\nmeasured,", "\nfitted twin,");
    assertThat(out.resolve("report.html")).content().contains("2 us: measured and fitted");
    assertThat(out.resolve("manifest.json")).content().contains("--measurements " + sweeps);
    line[3] = folder.resolve("absent").toString();
    line[5] = folder.resolve("other").toString();
    assertThat(CommandRun.of(line).err()).contains("absent, measurements", "a folder of sweeps");
  }

  @Test
  void aSweepThatWasCutWarnsAndIsUsed() throws IOException {
    List<String> lines = Files.readAllLines(SharedData.sweep("ID161ZR15000", "11:19:00"));
    String name = "pulsedAmplitudeSweep_DCIV[_ID161ZR15000(1)]20241024111900.csv";
    Files.write(folder.resolve(name), lines.subList(0, lines.size() - 5));
    String text =
        TINY.replace("{bundled: ID161ZR15000-2us-111900}", "{sweeps: [\"" + name + "\"]}");
    String out = folder.resolve("out").toString();
    CommandRun run = CommandRun.of("run", experiment(text), "-o", out, "--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("warning: " + name + ": truncated", "of 174");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("warnings").get(0).asText()).contains("truncated");
    assertThat(Path.of(out, "manifest.json")).content().contains("truncated");
  }

  @Test
  void anOlderRunIsNotOverwritten() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("manifest.json"), "{}");
    CommandRun run = CommandRun.of("run", experiment(TINY), "-o", out.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("an older run").contains("--force");
    assertThat(out.resolve("manifest.json")).hasContent("{}");
  }

  @Test
  void aMistakeInTheExperimentIsOneLineWithItsPlace() throws IOException {
    CommandRun run = CommandRun.of("run", experiment(TINY.replace("seed: 1", "seed: many")));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().strip()).contains("tiny.yaml, line 2, seed").doesNotContain("\n");
  }

  @Test
  void threadsMustBePositive() {
    assertThat(CommandRun.of("run", "--threads", "0").code()).isEqualTo(2);
  }

  @Test
  void thePrintedDefaultIsTheEmbeddedExperiment() {
    CommandRun run = CommandRun.of("run", "--print-default");
    assertThat(run.code()).isZero();
    assertThat(ExperimentFile.parse("printed", run.out(), Path.of("")))
        .isEqualTo(ExperimentFile.embedded());
  }
}
