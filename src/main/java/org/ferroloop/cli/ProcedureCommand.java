package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.measurement.Finding;
import org.ferroloop.characterization.measurement.MeasurementOutput;
import org.ferroloop.characterization.procedure.BenchRun;
import org.ferroloop.characterization.procedure.DryRun;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.RunOutput;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.transport.trace.Trace;

/** What every procedure's command does, once its options are read. */
final class ProcedureCommand {
  static final String ABOUT =
      "The envelope of the bench file is asked first, then the generator, then outputs are switched"
          + " on. The folder of a run holds manifest.json, records.jsonl (a pulse's line is on the"
          + " disk before the pulse goes out), log, the results, and report.html, which is rewritten"
          + " while the run goes on. Ctrl-C leaves a safe bench and a whole store; ferroloop resume"
          + " DIR goes on.";

  private final Console console;
  private final BenchRunOptions bench;
  private final String command;

  /**
   * @param command the command line as it was given
   */
  ProcedureCommand(Console console, BenchRunOptions bench, String command) {
    this.console = console;
    this.bench = bench;
    this.command = command;
  }

  int call(Hookup hookup, Procedure procedure, RunOutput output) {
    DryRun dry = DryRun.of(procedure, hookup, console.clock());
    ProcedureText text = new ProcedureText(procedure, bench.device(), dry);
    if (bench.dryRun()) {
      console.out().print(text.dryRun(bench.json()));
      return dry.refusal().isEmpty() ? 0 : 1;
    }
    dry.refusal()
        .ifPresent(
            refusal -> {
              throw new CommandFailure(refusal + "; nothing was opened", null);
            });
    Path folder = bench.folder(procedure.name(), console.clock());
    RunRequest request = new RunRequest(procedure, hookup, output, folder, command, Version.text());
    List<String> files = run(request);
    console.out().print(text.done(folder, files, findings(output, folder), bench.json()));
    return 0;
  }

  /** What a run found; nothing of a sweep, whose files say it all. */
  static List<Finding> findings(RunOutput output, Path folder) {
    return output instanceof MeasurementOutput measured
        ? measured.findings(StoredRun.open(folder))
        : List.of();
  }

  private List<String> run(RunRequest request) {
    if (bench.trace().isEmpty()) {
      return BenchWork.on(console, request, UnaryOperator.identity(), BenchRun::run);
    }
    try (Trace log = Trace.to(bench.trace().get(), console.clock())) {
      return BenchWork.on(console, request, log::of, BenchRun::run);
    }
  }
}
