package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.SafeNow;
import org.ferroloop.bench.SafetyReport;
import org.ferroloop.config.ConfigText;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a bench safe now. */
@Command(
    name = "safe",
    description = {
      "Takes every output of a bench to zero and off, opens the relays, and asks whether it is so.",
      "Works after a crash and with a stale lock; a process that runs the bench is asked to stop.",
      "Exit code 1 when an instrument could not confirm it."
    },
    footer = {"", "Example: ferroloop bench safe lab.yaml"})
final class BenchSafeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "BENCH.yaml", description = "the bench file")
  private Path file;

  @Option(names = "--json", description = "print one JSON object (default: a line an instrument)")
  private boolean json;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "log every message both ways with time stamps to this file (default: none)")
  private Path trace;

  BenchSafeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    SafetyReport report = safe();
    if (json) {
      console.out().print(ConfigText.json(fields(report)));
    } else {
      for (SafetyReport.Outcome outcome : report.outcomes()) {
        console.out().printf("%-12s %s%n", outcome.instrument(), outcome.detail());
      }
      console.out().println(report.confirmed() ? "safe" : "NOT CONFIRMED SAFE");
    }
    return report.confirmed() ? 0 : 1;
  }

  private SafetyReport safe() throws InterruptedException {
    if (trace == null) {
      return safe(UnaryOperator.identity());
    }
    try (Trace log = Trace.to(trace, console.clock())) {
      return safe(log::of);
    }
  }

  private SafetyReport safe(UnaryOperator<Link> wire) throws InterruptedException {
    try (BenchDoor door = BenchDoor.of(file, console.clock())) {
      return new SafeNow(door.plan(), door.clock(), wire).run();
    }
  }

  private static Map<String, Object> fields(SafetyReport report) {
    List<Map<String, Object>> instruments = new ArrayList<>();
    for (SafetyReport.Outcome outcome : report.outcomes()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("instrument", outcome.instrument());
      fields.put("resource", outcome.resource());
      fields.put("result", outcome.result().name().toLowerCase(Locale.ROOT));
      fields.put("detail", outcome.detail());
      instruments.add(fields);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("safe", report.confirmed());
    fields.put("reason", report.reason());
    fields.put("seconds", report.took().toNanos() / 1e9);
    fields.put("instruments", instruments);
    return fields;
  }
}
