package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.characterization.measurement.RecordedRequest;
import org.ferroloop.characterization.procedure.DryRun;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.TextFile;

/** Goes on with a run of a procedure. */
final class ProcedureResume {
  private final Console console;
  private final Path folder;
  private final Path otherBench;
  private final boolean trust;
  private final boolean json;

  /**
   * @param otherBench null for the bench file of the manifest
   */
  ProcedureResume(Console console, Path folder, Path otherBench, boolean trust, boolean json) {
    this.console = console;
    this.folder = folder;
    this.otherBench = otherBench;
    this.trust = trust;
    this.json = json;
  }

  int call(ConfigNode manifest) {
    RunRequest request = RecordedRequest.of(folder, manifest, plan(manifest));
    Optional<String> outcome = StoredRun.open(folder).verify().outcome();
    if (outcome.equals(Optional.of("done"))) {
      throw new CommandFailure(folder + ": the run is done, there is nothing to go on with");
    }
    List<String> files =
        BenchWork.on(
            console,
            request,
            UnaryOperator.identity(),
            (run, progress, told) -> run.resume(trust, progress, told));
    DryRun dry = DryRun.of(request.procedure(), request.hookup(), console.clock());
    console
        .out()
        .print(
            new ProcedureText(request.procedure(), manifest.get("device").text(), dry)
                .done(folder, files, ProcedureCommand.findings(request.output(), folder), json));
    return 0;
  }

  private Path bench(ConfigNode manifest) {
    if (otherBench != null) {
      return otherBench;
    }
    Path recorded = Path.of(manifest.get("bench_file").text());
    if (!TextFile.read(recorded).equals(manifest.get("bench_text").text())) {
      throw new CommandFailure(
          recorded + " has changed since the run began; name it with --bench to go on with it");
    }
    return recorded;
  }

  private BenchPlan plan(ConfigNode manifest) {
    BenchPlan plan = BenchFile.read(bench(manifest));
    if (plan.simulator().isEmpty()) {
      return plan;
    }
    ConfigNode start = manifest.get("simulator").get("start");
    try {
      return plan.repeating(
          manifest.get("seeds").get("simulator").integer(0, Long.MAX_VALUE),
          Instant.parse(start.text()));
    } catch (DateTimeException e) {
      throw start.wrong("an ISO 8601 time", e);
    }
  }
}
