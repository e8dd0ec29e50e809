package org.ferroloop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.experiment.Experiment;
import org.ferroloop.experiment.ExperimentFile;
import org.ferroloop.experiment.MainJob;
import org.ferroloop.experiment.RunRequest;
import org.ferroloop.experiment.RunResult;
import org.ferroloop.experiment.loop.LoopFile;
import org.ferroloop.experiment.loop.LoopPlan;
import org.ferroloop.experiment.paper.PaperFile;
import org.ferroloop.experiment.paper.PaperStudy;
import org.ferroloop.experiment.sweep.SweepRequest;
import org.ferroloop.training.data.DataSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
          + " whatever the number of threads; times stand in manifest.json only.",
      "A study (a file with the field \"study\", such as experiments/paper.yaml, which also comes in"
          + " the jar) is run the same way: the published findings on rules, pulse widths, energy"
          + " and weights, and the digital memory a weight. It can be killed and resumed.",
      "A loop (a file with the field \"loop\", experiments/bench-loop.yaml) closes the loop on a"
          + " bench: check, characterise over pulse widths, fit, find the symmetry point, train on"
          + " twin and benches, compare, report. --resume goes on with one that was stopped."
    },
    footer = {
      "",
      "Units: energies in J (a prefix such as u or m is printed), pulse widths in s, symmetry points"
          + " in units of the weight, accuracies in percent of the test samples.",
      "",
      "Example: ferroloop run my-experiment.yaml -o runs/first --seed 7",
      "         ferroloop run --measurements ../shared/data/lbe247",
      "         ferroloop run experiments/paper.yaml --data mnist -o runs/paper --resume",
      "         ferroloop run experiments/bench-loop.yaml -o runs/loop"
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

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--data",
      paramLabel = "digits|DIR",
      description =
          "data set to train with instead of the experiment's (default: the experiment's)")
  private String data;

  @Option(
      names = "--measurements",
      paramLabel = "DIR",
      description =
          "folder, searched with its subfolders, in which the measured sweeps of the twins lie, to"
              + " be drawn beside them; a sweep is known by name and checksum (default: the"
              + " experiment's, which may be none)")
  private Path measurements;

  @Mixin private StudyOptions studyOptions;

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
    Optional<LoopPlan> loop = file == null ? Optional.empty() : LoopFile.find(file);
    if (loop.isPresent()) {
      return loop(loop.get());
    }
    Optional<ConfigNode> study = file == null ? Optional.empty() : PaperFile.find(file);
    if (study.isPresent()) {
      return study(study.get());
    }
    studyOptions.refuse();
    Experiment experiment = experiment();
    Path folder = output == null ? defaultOutput(experiment.name()) : output;
    RunRequest request = new RunRequest(command(), folder, force, threads.count(), Version.text());
    RunResult result;
    try {
      result = new MainJob(experiment, request, console.clock()).run(new ProgressLine(console));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted; nothing was written", e);
    }
    result.warnings().forEach(warning -> console.err().println("warning: " + warning));
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>(result.fields());
      fields.put("warnings", result.warnings());
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

  private int loop(LoopPlan plan) {
    studyOptions.refuseAllButResume();
    if (seed != null || force || measurements != null || data != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--seed, --force, --data and --measurements are not for loops; they stand in the file");
    }
    Path folder = output == null ? defaultOutput(plan.name()) : output;
    if (!studyOptions.resume() && Files.exists(folder.resolve("loop.yaml"))) {
      throw new CommandFailure(folder + ": an older loop; a new folder, or --resume to go on");
    }
    new LoopRun(console, plan).run(folder, json);
    return 0;
  }

  private int study(ConfigNode root) {
    if (seed != null || force || measurements != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--seed, --force and --measurements are not for studies; seeds stand in the file");
    }
    PaperStudy study = studyOptions.applied(file, root, Optional.ofNullable(data));
    Path folder = output == null ? defaultOutput(study.grid().name()) : output;
    SweepRequest request =
        new SweepRequest(
            command() + studyOptions.text(), folder, threads.count(), false, Version.text());
    new StudyRun(console, study, request, studyOptions.resume()).run(json);
    return 0;
  }

  private Experiment experiment() {
    Experiment experiment = file == null ? ExperimentFile.embedded() : ExperimentFile.read(file);
    experiment = seed == null ? experiment : experiment.withSeed(seed);
    if (measurements != null) {
      experiment = experiment.withMeasurements(measurements.toAbsolutePath().normalize());
    }
    if (data == null) {
      return experiment;
    }
    boolean folder = !data.equals(DataSets.DIGITS);
    return experiment.withData(folder ? Path.of(data).toAbsolutePath().toString() : data);
  }

  private Path defaultOutput(String name) {
    return Path.of("runs", name.replace(' ', '-') + "-" + STAMP.format(console.clock().now()));
  }

  /** What repeats the results: folder and threads change none of them. */
  private String command() {
    return "ferroloop run"
        + (file == null ? "" : " " + file)
        + (seed == null ? "" : " --seed " + seed)
        + (data == null ? "" : " --data " + data)
        + (measurements == null ? "" : " --measurements " + measurements);
  }
}
