package org.ferroloop.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ferroloop.config.InputException;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.StudyResult;
import org.ferroloop.time.Progress;
import org.ferroloop.time.SystemClock;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {
  private static final String TINY =
      """
      name: tiny
      seed: 11
      data: digits
      twins:
        - bundled: ID161ZR15000-2us-111900
        - bundled: ID170ZR5000-20us-134645
      symmetry: {cells: 3}
      target_accuracy: 0.3
      training:
        hidden: [12]
        epochs: 2
        batch: 16
        learning_rate: 0.2
        halve_every: 0
        validation: 0.2
        train_type: stochastic
        granularity: symmetric
        periphery: analog
      rules: {float: {}, sgd: {}, sgd-shifted: {}, mixed-precision: {learning_rate: 0.5}}
      """;

  @TempDir Path folder;

  private static final Experiment EXPERIMENT = ExperimentFile.parse("tiny.yaml", TINY, Path.of(""));

  private RunRequest request(String name, int threads) {
    return new RunRequest("ferroloop run tiny.yaml", folder.resolve(name), false, threads, "test");
  }

  private TreeMap<String, String> filesOf(String name) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    Path run = folder.resolve(name);
    try (Stream<Path> all = Files.walk(run)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(run.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static String withoutTimes(String manifest) {
    int times = manifest.indexOf("\"times\"");
    assertThat(times).isPositive();
    return manifest.substring(0, times);
  }

  @Test
  void theSameSeedGivesTheSameFilesWhateverTheThreads() throws Exception {
    new MainJob(EXPERIMENT, request("one", 1), new SystemClock()).run(Progress.NONE);
    VirtualClock later = new VirtualClock(Instant.parse("2031-05-06T07:08:09Z"));
    new MainJob(EXPERIMENT, request("two", 2), later).run(Progress.NONE);
    TreeMap<String, String> one = filesOf("one");
    TreeMap<String, String> two = filesOf("two");
    assertThat(one.keySet())
        .isEqualTo(two.keySet())
        .contains(
            "manifest.json",
            "experiment.yaml",
            "results.json",
            "report.html",
            "twins/id161zr15000-2-us.yaml",
            "figures/overview-accuracy.csv",
            "figures/id161zr15000-2-us-steps.csv");
    assertThat(withoutTimes(one.remove("manifest.json")))
        .isEqualTo(withoutTimes(two.remove("manifest.json")));
    one.forEach((name, text) -> assertThat(two.get(name).equals(text)).as(name).isTrue());
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void aRunCanBeRepeatedFromItsOwnFolder() throws Exception {
    new MainJob(EXPERIMENT, request("first", 2), new SystemClock()).run(Progress.NONE);
    Experiment resolved = ExperimentFile.read(folder.resolve("first/experiment.yaml"));
    new MainJob(resolved, request("again", 2), new SystemClock()).run(Progress.NONE);
    assertThat(filesOf("again").get("results.json"))
        .isEqualTo(filesOf("first").get("results.json"));
  }

  @Test
  void anotherSeedGivesOtherResults() throws Exception {
    StudyResult one = study(EXPERIMENT, "a");
    StudyResult other = study(EXPERIMENT.withSeed(12), "b");
    assertThat(pulses(one)).isNotEqualTo(pulses(other));
  }

  @Test
  void aSymmetryPointOfMultipliedPulsesThatMovedStillIsAWarning() throws Exception {
    String text =
        TINY.replaceFirst("twins:\n.*\n.*\n", "twins: " + UnsettledTwin.twins(folder) + "\n")
            .replace("sgd: {}, sgd-shifted: {}", "sgd-shifted: {cells: {pulses_down: 2}}");
    Experiment experiment = ExperimentFile.parse("tiny.yaml", text, Path.of(""));
    RunResult result =
        new MainJob(experiment, request("slow", 2), new SystemClock()).run(Progress.NONE);
    assertThat(result.warnings()).containsExactly(UnsettledTwin.WARNING);
    assertThat(filesOf("slow").get("manifest.json")).contains(UnsettledTwin.WARNING);
  }

  private StudyResult study(Experiment experiment, String name) throws InterruptedException {
    return new MainJob(experiment, request(name, 2), new SystemClock()).run(Progress.NONE).study();
  }

  private static List<Long> pulses(StudyResult study) {
    return study.twins().stream()
        .flatMap(twin -> twin.rules().stream())
        .map(RuleResult::last)
        .map(epoch -> epoch.pulsesUp() + epoch.pulsesDown())
        .toList();
  }

  @Test
  void aMissingTwinFileLeavesNothingBehind() {
    String text = TINY.replace("bundled: ID170ZR5000-20us-134645", "file: absent.yaml");
    Experiment experiment = ExperimentFile.parse("tiny.yaml", text, folder);
    assertThatThrownBy(
            () -> new MainJob(experiment, request("run", 1), new SystemClock()).run(Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("absent.yaml");
    assertThat(folder).isEmptyDirectory();
  }
}
