package org.ferroloop.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import org.ferroloop.config.InputException;
import org.ferroloop.report.Figure;
import org.ferroloop.report.ReportFolder;
import org.ferroloop.report.StudyPage;
import org.ferroloop.report.StudyResult;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.DataSets;

/**
 * The main job: twins, symmetry points, training, energy, report, all in one folder: manifest.json,
 * experiment.yaml, results.json, twins/*.yaml, figures/*.csv, report.html. All files but the times
 * in the manifest depend on experiment and seed alone.
 */
public final class MainJob {
  private final Experiment experiment;
  private final RunRequest request;
  private final Clock clock;

  public MainJob(Experiment experiment, RunRequest request, Clock clock) {
    this.experiment = experiment;
    this.request = request;
    this.clock = clock;
  }

  /**
   * Runs the experiment and writes its folder.
   *
   * @throws InputException when an input is malformed or the folder cannot be written; there is no
   *     folder then
   * @throws InterruptedException when the caller is interrupted; there is no folder then
   */
  public RunResult run(Progress progress) throws InterruptedException {
    Instant start = clock.now();
    long startNanos = clock.nanos();
    try (RunFolder folder = RunFolder.create(request.output(), request.replace())) {
      JobProgress jobs = new JobProgress(progress);
      String today = LocalDate.ofInstant(start, ZoneOffset.UTC).toString();
      List<LoadedTwin> twins = Twins.load(experiment, today, request.toolVersion());
      NetworkTrainer trainer = new NetworkTrainer(DataSets.open(experiment.data()), clock);
      Study study = new Study(experiment, trainer, clock, jobs);
      StudyResult result = study.run(twins, request.threads());
      List<String> warnings = warnings(twins, study);
      Path draft = folder.draft();
      ReportFolder.write(draft, StudyPage.of(experiment.name(), result, facts(), yaml()));
      Files.writeString(draft.resolve("experiment.yaml"), yaml());
      Map<String, Object> fields = ResultFields.of(result);
      Files.writeString(draft.resolve("results.json"), ConfigText.json(fields));
      writeTwins(draft, twins);
      Map<String, Object> times = new LinkedHashMap<>();
      times.put("started", start.truncatedTo(ChronoUnit.SECONDS).toString());
      double seconds = (clock.nanos() - startNanos) * 1e-9;
      times.put("seconds", seconds);
      times.put("threads", request.threads());
      times.put("seconds_by_job", study.seconds());
      Files.writeString(
          draft.resolve(RunFolder.MANIFEST), ConfigText.json(manifest(twins, warnings, times)));
      folder.complete();
      jobs.finish("report written");
      return new RunResult(result, fields, warnings, seconds);
    } catch (IOException e) {
      throw InputException.caused(
          request.output().toString(),
          0,
          "",
          "the run cannot be written: " + FileTrouble.text(e),
          e);
    }
  }

  private String yaml() {
    return ExperimentFields.yaml(experiment);
  }

  private static void writeTwins(Path draft, List<LoadedTwin> twins) throws IOException {
    Path folder = Files.createDirectories(draft.resolve("twins"));
    for (LoadedTwin twin : twins) {
      Files.writeString(folder.resolve(Figure.idOf(twin.label()) + ".yaml"), twin.text());
    }
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("command", request.command());
    facts.put("FerroLoop", request.toolVersion());
    facts.put("Java", javaVersion());
    facts.put("seed", Long.toString(experiment.seed()));
    facts.put("data", experiment.data());
    return facts;
  }

  private Map<String, Object> manifest(
      List<LoadedTwin> twins, List<String> warnings, Map<String, Object> times) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("command", request.command());
    fields.put("versions", Map.of("ferroloop", request.toolVersion()));
    fields.put("java", javaVersion());
    fields.put("seed", experiment.seed());
    Map<String, Object> sums = new LinkedHashMap<>();
    twins.forEach(twin -> sums.put(twin.label(), twin.sha256()));
    fields.put("twin_sha256", sums);
    fields.put("warnings", warnings);
    fields.put("configuration", ExperimentFields.of(experiment));
    fields.put("times", times);
    return fields;
  }

  private static List<String> warnings(List<LoadedTwin> twins, Study study) {
    return Stream.concat(LoadedTwin.warnings(twins).stream(), study.warnings().stream()).toList();
  }

  private static String javaVersion() {
    return System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
  }
}
