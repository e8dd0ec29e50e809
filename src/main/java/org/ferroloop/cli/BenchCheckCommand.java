package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.BenchCheck;
import org.ferroloop.bench.CheckReport;
import org.ferroloop.config.ConfigText;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks a bench over: who is there, self-tests, errors, limits in force, wiring. */
@Command(
    name = "check",
    description = {
      "Looks a bench over: identities against profiles, self-tests, error queues, outputs, the"
          + " limits in force, what each device has taken, and the resistance of the wiring to"
          + " devices with a known-resistance (a short has 0 Ohm). Synapses get no voltage.",
      "Everything is made safe first and left safe. Exit code 1 when anything is wrong.",
      "With --json every number is in SI units, and null is no limit or unknown."
    },
    footer = {"", "Example: ferroloop bench check lab.yaml"})
final class BenchCheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "BENCH.yaml", description = "the bench file")
  private Path file;

  @Option(names = "--json", description = "print one JSON object (default: a table)")
  private boolean json;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "log every message both ways with time stamps to this file (default: none)")
  private Path trace;

  BenchCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (trace == null) {
      return check(UnaryOperator.identity());
    }
    try (Trace log = Trace.to(trace, console.clock())) {
      return check(log::of);
    }
  }

  private int check(UnaryOperator<Link> wire) {
    CheckReport report;
    BenchCheckText text;
    try (BenchDoor door = BenchDoor.of(file, console.clock());
        Bench bench =
            Bench.open(
                door.plan(), door.clock(), wire, made -> console.err().println(made.text()))) {
      bench
          .staleSession()
          .ifPresent(
              left ->
                  console
                      .err()
                      .println("the last session did not end safe (" + left + "); now it is"));
      report = new BenchCheck(bench).run();
      text = new BenchCheckText(bench, report);
    }
    console.out().print(json ? ConfigText.json(text.fields()) : text.table());
    return report.passed() ? 0 : 1;
  }
}
