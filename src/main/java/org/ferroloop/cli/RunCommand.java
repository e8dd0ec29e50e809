package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import org.ferroloop.experiment.Experiment;
import org.ferroloop.experiment.ExperimentFile;
import org.ferroloop.experiment.MainJob;
import org.ferroloop.experiment.RunRequest;
import org.ferroloop.experiment.RunResult;
import org.ferroloop.training.data.DataSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: from twins to trained networks and a report, in one command. */
@Command(
    name = "run",
    description = {
      "Runs an experiment: for each twin, calibrate or load it, find its symmetry point, train a"
          + " network of it by every rule, account the energy; then write a report.",
      "The folder of a run holds report.html, results.json, figures/*.csv, the twins, the resolved"
          + " experiment.yaml and manifest.json. The same experiment and seed give the same files,"
          + " whatever the number of threads; times stand in manifest.json only."
    },
    footer = {
      "",
      "Units: energies in J (a prefix such as u or m is printed), pulse widths in s, symmetry points"
          + " in units of the weight, accuracies in percent of the test samples.",
      "",
      "Example: ferroloop run my-experiment.yaml -o runs/first --seed 7"
    })
final class RunCommand implements Callable<Integer> {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "EXPERIMENT.yaml",
      description =
          "what to do (default: the embedded experiment, 13 twins and the embedded digits)")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "folder of the run, new or empty (default: runs/NAME-DATE-TIME)")
  private Path output;

  @Option(names = "--force", description = "replace an older run in that folder (default: refuse)")
  private boolean force;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "seed of all randomness, an integer (default: the experiment's)")
  private Long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "number of threads; changes no result (default: one a core)")
  private Integer threads;

  @Option(
      names = "--data",
      paramLabel = "digits|DIR",
      description =
          "data set to train with instead of the experiment's (default: the experiment's)")
  private String data;

  @Option(
      names = "--print-default",
      description = "print the embedded experiment as a file to start from (default: run)")
  private boolean printDefault;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (printDefault) {
      console.out().print(ExperimentFile.embeddedText());
      return 0;
    }
    Experiment experiment = experiment();
    Path folder = output == null ? defaultOutput(experiment) : output;
    RunRequest request = new RunRequest(command(), folder, force, threadCount(), Version.text());
    RunResult result;
    try {
      result = new MainJob(experiment, request, console.clock()).run(new ProgressLine(console));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted; nothing was written", e);
    }
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>(result.fields());
      fields.put("output", folder.toString());
      fields.put("seconds", result.seconds());
      console.out().print(ConfigText.json(fields));
    } else {
      console.out().print(RunTable.text(result.study()));
      console.out().println();
      console.out().println("report: " + folder.resolve("report.html"));
    }
    return 0;
  }

  private Experiment experiment() {
    Experiment experiment = file == null ? ExperimentFile.embedded() : ExperimentFile.read(file);
    experiment = seed == null ? experiment : experiment.withSeed(seed);
    if (data == null) {
      return experiment;
    }
    boolean folder = !data.equals(DataSets.DIGITS);
    return experiment.withData(folder ? Path.of(data).toAbsolutePath().toString() : data);
  }

  private Path defaultOutput(Experiment experiment) {
    String name = experiment.name().replace(' ', '-');
    return Path.of("runs", name + "-" + STAMP.format(console.clock().now()));
  }

  /** What repeats the results: folder and threads change none of them. */
  private String command() {
    return "ferroloop run"
        + (file == null ? "" : " " + file)
        + (seed == null ? "" : " --seed " + seed)
        + (data == null ? "" : " --data " + data);
  }

  private int threadCount() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 || threads > 1024) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be 1 to 1024, found " + threads);
    }
    return threads;
  }
}
