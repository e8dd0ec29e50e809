package org.ferroloop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how fast the transports and the drivers are against the simulators. */
@Command(
    name = "bench",
    description = {
      "Measures the transports against simulated instruments (33600A and 2636B at a resistor) on"
          + " loopback, in virtual time: questions with answers, beside a bare socket echo, and"
          + " steps of a pulse and a reading on a bench: checked against its envelope, booked, the"
          + " error queue asked after each.",
      "Everything is run twice, and the second time counts.",
      "With --json it prints an array with an object a transport."
    },
    footer = {
      "",
      "Units: queries and steps per second of the machine's clock, latency in us, ratio as a share"
          + " of 1.",
      "",
      "Example: ferroloop benchmark bench --json"
    })
final class BenchmarkBenchCommand implements Callable<Integer> {
  private static final int MOST = 10_000_000;

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--queries",
      paramLabel = "N",
      description = "questions on each transport (default: ${DEFAULT-VALUE})",
      defaultValue = "10000")
  private int queries;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "pulses with readings on each transport (default: ${DEFAULT-VALUE})",
      defaultValue = "5000")
  private int steps;

  @Option(names = "--json", description = "print a JSON array (default: a table)")
  private boolean json;

  BenchmarkBenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (queries < 1 || queries > MOST || steps < 1 || steps > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--queries and --steps must be 1 to " + MOST);
    }
    List<BenchSpeed.Speed> speeds;
    try {
      speeds = new BenchSpeed(console.clock(), queries, steps).measure();
    } catch (IOException e) {
      throw new CommandFailure("loopback: " + e.getMessage(), e);
    }
    if (json) {
      List<Object> all = new ArrayList<>();
      speeds.forEach(speed -> all.add(fields(speed)));
      console.out().print(ConfigText.json(all));
      return 0;
    }
    console
        .out()
        .printf("%-9s %10s %8s %7s %8s%n", "transport", "queries/s", "p99 us", "ratio", "steps/s");
    for (BenchSpeed.Speed speed : speeds) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "%-9s %10.0f %8.0f %7.2f %8.0f%n",
              speed.transport(),
              speed.queriesPerSecond(),
              speed.p99Microseconds(),
              speed.ratioToBareSocket(),
              speed.stepsPerSecond());
    }
    return 0;
  }

  private static Map<String, Object> fields(BenchSpeed.Speed speed) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("transport", speed.transport());
    fields.put("queries_per_second", speed.queriesPerSecond());
    fields.put("p99_microseconds", speed.p99Microseconds());
    fields.put("ratio_to_bare_socket", speed.ratioToBareSocket());
    fields.put("steps_per_second", speed.stepsPerSecond());
    return fields;
  }
}
