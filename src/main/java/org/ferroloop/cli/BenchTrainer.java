package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.SafetyReport;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.time.Progress;
import org.ferroloop.training.TrainingIdentity;
import org.ferroloop.training.TrainingResult;
import org.ferroloop.training.bench.BenchTraining;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.trace.Trace;
import org.ferroloop.twin.ConductanceWindow;

/** Runs and resumes trainings on a bench, once the options are read. */
final class BenchTrainer {
  /** The field of the manifest that only trainings have. */
  static final String KIND = "training";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /** By how much the windows of bench and twin may differ, of the twin's. */
  private static final double SAME_WINDOW = 0.01;

  private final Console console;
  private final BenchTrainOptions options;
  private final BenchTraining.Setup setup;

  BenchTrainer(Console console, BenchTrainOptions options, BenchTraining.Setup setup) {
    this.console = console;
    this.options = options;
    this.setup = setup;
  }

  /**
   * @param folder of the run; empty for one in runs, named by the time
   * @param arguments of the command line, by which a run is gone on with
   */
  TrainingResult begin(Optional<Path> folder, List<String> arguments) {
    BenchPlan plan = plan();
    Path where =
        folder.orElseGet(() -> Path.of("runs", "train-" + STAMP.format(console.clock().now())));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", 1);
    manifest.put("command", "ferroloop " + String.join(" ", arguments));
    manifest.put("ferroloop", Version.text());
    manifest.put("java", System.getProperty("java.version"));
    manifest.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    manifest.put("started", console.clock().now().toString());
    manifest.put("seeds", Map.of("training", setup.settings().seed()));
    Map<String, Object> training = new LinkedHashMap<>();
    training.put("identity", identity());
    training.put("arguments", arguments);
    manifest.put(KIND, training);
    Progress progress = new ProgressLine(console);
    TrainingResult result =
        at(plan, (run, door) -> run.begin(where, manifest, this::text, progress, this::safety));
    console.err().println("the run is in " + where);
    return result;
  }

  /**
   * Goes on with a run.
   *
   * @param manifest of the run
   */
  TrainingResult resume(Path folder, ConfigNode manifest) {
    String identity = manifest.get(KIND).get("identity").text();
    if (!identity.equals(identity())) {
      throw manifest
          .get(KIND)
          .get("identity")
          .wrong("the training that its command now stands for: " + identity());
    }
    BenchPlan read = plan();
    unchanged(read.file(), manifest.get("bench_text"));
    BenchPlan plan = manifest.find("simulator").map(node -> as(read, node)).orElse(read);
    Progress progress = new ProgressLine(console);
    return at(
        plan,
        (run, door) -> run.resume(folder, door.simulated(), this::text, progress, this::safety));
  }

  private static BenchPlan as(BenchPlan read, ConfigNode simulator) {
    var fields =
        read.simulator()
            .orElseThrow(() -> simulator.wrong("a bench file that still has a simulator"));
    unchanged(fields.file(), simulator.get("text"));
    return read.simulated(
        fields.with(
            simulator.get("seed").integer(0, Long.MAX_VALUE),
            Instant.parse(simulator.get("start").text())));
  }

  private static void unchanged(Path file, ConfigNode recorded) {
    if (!TextFile.read(file).equals(recorded.text())) {
      throw InputException.at(
          file.toString(), 0, "", "another text than when the run began", "the same");
    }
  }

  private interface Work {
    TrainingResult of(BenchTraining run, BenchDoor door);
  }

  private TrainingResult at(BenchPlan plan, Work work) {
    if (options.trace().isEmpty()) {
      return at(plan, UnaryOperator.identity(), work);
    }
    try (Trace log = Trace.to(options.trace().get(), console.clock())) {
      return at(plan, log::of, work);
    }
  }

  private TrainingResult at(BenchPlan plan, Function<Link, Link> wire, Work work) {
    try (BenchDoor door = BenchDoor.of(plan, console.clock())) {
      return work.of(new BenchTraining(setup, door.plan(), door.clock(), wire), door);
    }
  }

  private BenchPlan plan() {
    BenchPlan plan = BenchFile.read(options.bench().orElseThrow());
    SynapseFields fields = plan.requireSynapses();
    setup.twin().window().ifPresent(window -> sameWindow(plan, fields.window(), window));
    return plan;
  }

  private static void sameWindow(BenchPlan plan, ConductanceWindow bench, ConductanceWindow twin) {
    double span = twin.gMax() - twin.gMin();
    double apart =
        Math.max(Math.abs(bench.gMin() - twin.gMin()), Math.abs(bench.gMax() - twin.gMax()));
    if (apart > SAME_WINDOW * span) {
      throw InputException.at(
          plan.file().toString(), 0, "synapses.window", bench.toString(), "the twin's, " + twin);
    }
  }

  private String identity() {
    return TrainingIdentity.of(setup.data(), setup.settings(), Optional.of(setup.twin()))
        + ", physical "
        + setup.physical()
        + ", shadow "
        + setup.shadow();
  }

  private String text(TrainingResult result) {
    return ConfigText.json(TrainingText.fields(result, setup.data()));
  }

  private void safety(SafetyReport report) {
    console.err().println(report.text());
  }
}
