package org.ferroloop.experiment.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.InputException;
import org.ferroloop.experiment.UnsettledTwin;
import org.ferroloop.experiment.sweep.SampleSweep;
import org.ferroloop.experiment.sweep.SweepListener;
import org.ferroloop.experiment.sweep.SweepRequest;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperJobTest {
  private static final String TEXT =
      """
      study: paper
      name: tiny study
      data: digits
      twins:
        - bundled: ID161ZR15000-20ns-110402
        - bundled: ID161ZR15000-2ms-113844
        - bundled: ID170ZR5000-20us-134645
      seeds: [1, 2]
      symmetry: {cells: 3}
      targets: [0.5, 0.99]
      training: {hidden: [16], epochs: 4, batch: 8, learning_rate: 0.1, halve_every: 0,
        validation: 0.2, train_type: stochastic, granularity: symmetric, periphery: ideal}
      rules:
        float: {learning_rate: 1}
        sgd: {}
        sgd-shifted: {}
        mixed-precision: {learning_rate: [0.5, 1]}
        few bits: {rule: mixed-precision, learning_rate: 1, accumulator_bits: 3}
      findings:
        rules: {rules: [float, sgd, sgd-shifted, mixed-precision], repeated: [ID161ZR15000 2 ms]}
        widths: {device: ID161ZR15000, rules: [mixed-precision]}
        histograms: {rules: [sgd, sgd-shifted]}
        memory: {rules: [sgd, sgd-shifted, few bits, mixed-precision]}
      """;

  @TempDir Path folder;

  private static PaperStudy study(String text) {
    return PaperFile.read(ConfigFile.parse("tiny.yaml", text), Path.of(""));
  }

  private PaperResult run(String name, int threads, boolean resume) throws InterruptedException {
    SweepRequest request =
        new SweepRequest("ferroloop run tiny.yaml", folder.resolve(name), threads, false, "test");
    return new PaperJob(study(TEXT), request, resume, new SystemClock()).run(SweepListener.NONE);
  }

  @Test
  void theReportHoldsEveryFindingAndDoesNotDependOnThreads() throws Exception {
    PaperResult result = run("one", 1, false);
    run("two", 2, false);
    assertThat(SampleSweep.results(folder.resolve("two")))
        .isEqualTo(SampleSweep.results(folder.resolve("one")))
        .containsKeys(
            "paper.yaml",
            "report.html",
            "results.json",
            "tables/rules.csv",
            "tables/widths.csv",
            "tables/histograms.csv",
            "tables/memory.csv",
            "figures/paper-rules.csv",
            "figures/paper-memory-bits.csv",
            "figures/id161zr15000-2-ms-weights.csv",
            "figures/paper-widths-mixed-precision-rate-1-0-energy-upper-bound.csv");
    JsonNode json =
        new ObjectMapper().readTree(folder.resolve("one").resolve("results.json").toFile());
    JsonNode verdict = json.get("widths").get("verdicts").get(0);
    assertThat(verdict.get("source").asText()).isEqualTo("upper-bound");
    assertThat(verdict.get("target").asDouble()).isEqualTo(0.5);
    assertThat(verdict.get("by_width")).hasSize(2);
    assertThat(json.get("memory").get("verdicts"))
        .extracting(level -> level.get("digital_bits_per_weight").asInt())
        .containsExactly(0, 0, 3, 32);
    assertThat(result.tables()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(result.sentences()).anyMatch(text -> text.contains("99 %"));
    assertThat(Files.readString(folder.resolve("one/report.html")))
        .contains("Update rules over all twins", "Digital memory a weight");
  }

  /** When it is resumed, too, and nothing is trained any more. */
  @Test
  void theReportWarnsOfASymmetryPointThatMovesStill() throws Exception {
    String text =
        TEXT.replaceFirst("twins:\n.*\n.*\n.*\n", "twins: " + UnsettledTwin.twins(folder) + "\n")
            .replace("ID161ZR15000 2 ms", "ID161ZR15000 2 us");
    for (boolean resume : new boolean[] {false, true}) {
      SweepRequest request =
          new SweepRequest("ferroloop run tiny.yaml", folder.resolve("slow"), 2, false, "test");
      PaperResult result =
          new PaperJob(study(text), request, resume, new SystemClock()).run(SweepListener.NONE);
      assertThat(folder.resolve("slow/report.html"))
          .content()
          .containsOnlyOnce(UnsettledTwin.WARNING);
      assertThat(result.fields()).containsEntry("warnings", List.of(UnsettledTwin.WARNING));
    }
  }

  @Test
  void anOlderStudyIsContinuedOnlyWhenAsked() throws Exception {
    run("study", 2, false);
    var before = SampleSweep.results(folder.resolve("study"));
    assertThatThrownBy(() -> run("study", 2, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--resume");
    Path point = folder.resolve("study/points/id161zr15000-2-ms_sgd_lr0.1_seed1/result.json");
    Files.delete(point);
    run("study", 2, true);
    assertThat(SampleSweep.results(folder.resolve("study"))).isEqualTo(before);
  }

  @Test
  void theResolvedFileIsReadBackAsTheSame() {
    PaperStudy study = study(TEXT);
    assertThat(study(PaperFile.yaml(study))).isEqualTo(study);
  }

  @Test
  void theStudyThatComesWithFerroLoopIsFoundOnDiskAndInTheJar() {
    Path own = Path.of(PaperFile.OWN);
    PaperStudy study = PaperFile.read(PaperFile.find(own).orElseThrow(), Path.of(""));
    assertThat(study.grid().twins()).hasSize(13);
    assertThat(study.memoryRules()).contains("mixed 2 bits", "agad");
    assertThat(PaperFile.class.getResource("/" + PaperFile.OWN)).isNotNull();
  }

  @Test
  void theStudyOfPulseWidthsAloneIsRead() {
    Path own = Path.of("experiments", "pulse-widths.yaml");
    PaperStudy study = PaperFile.read(PaperFile.find(own).orElseThrow(), Path.of(""));
    assertThat(study.grid().twins()).hasSize(7);
    assertThat(study.memoryRules()).containsExactly("mixed-precision");
  }

  @Test
  void theStudyWithThePublishedRatesIsRead() {
    Path own = Path.of("experiments", "published.yaml");
    PaperStudy study = PaperFile.read(PaperFile.find(own).orElseThrow(), Path.of(""));
    assertThat(study.grid().twins()).hasSize(13);
    assertThat(study.memoryRules()).containsExactly("mixed-precision");
  }

  @Test
  void aFindingOfAnUnknownRuleIsRefused() {
    assertThatThrownBy(() -> study(TEXT.replace("[sgd, sgd-shifted]}", "[sgd, shifted]}")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("findings.histograms.rules")
        .hasMessageContaining("expected one of float, sgd");
  }
}
