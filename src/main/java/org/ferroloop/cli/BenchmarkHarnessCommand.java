package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.FileTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what the harness costs a step. */
@Command(
    name = "harness",
    description = {
      "Measures what the harness (envelope, tally, records flushed to the disk) adds to a step of a"
          + " pulse and a read sweep of four points: a stored run beside bare calls of the drivers,"
          + " in turns, on a simulated bench (33600A, 2636B) in real time, so that a step takes as"
          + " long as its instruments integrate."
    },
    footer = {
      "",
      "Units: seconds of the machine's clock, medians over all steps; overhead as a share of the"
          + " bare step.",
      "",
      "Example: ferroloop benchmark harness --rounds 3 --steps 20 --json"
    })
final class BenchmarkHarnessCommand implements Callable<Integer> {
  private static final int MOST = 100_000;

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "rounds of each kind, in turns (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "20",
      description = "steps of a round, even, at least 6 (default: ${DEFAULT-VALUE})")
  private int steps;

  @Option(
      names = "--nplc",
      paramLabel = "X",
      defaultValue = "4",
      description =
          "integration of each point, in power line cycles, as of characterize (default:"
              + " ${DEFAULT-VALUE})")
  private double nplc;

  @Option(
      names = "--disk",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "folder on the disk that takes the records (default: the current one)")
  private Path disk;

  @Option(names = "--json", description = "print one JSON object (default: a summary)")
  private boolean json;

  BenchmarkHarnessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (rounds < 1
        || rounds > MOST
        || steps < 6
        || steps % 2 != 0
        || steps > MOST
        || !(nplc > 0 && nplc <= 25)) {
      throw new ParameterException(
          spec.commandLine(),
          "--rounds is 1 to "
              + MOST
              + ", --steps is even, 6 to "
              + MOST
              + ", --nplc above 0 and up to 25");
    }
    HarnessSpeed.Cost cost = measured();
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("steps", rounds * steps);
      fields.put("nplc", nplc);
      fields.put("bare_seconds", cost.bareSeconds());
      fields.put("harness_seconds", cost.harnessSeconds());
      fields.put("overhead", cost.overhead());
      console.out().print(ConfigText.json(fields));
      return 0;
    }
    console
        .out()
        .printf(
            Locale.ROOT,
            "a step by bare drivers %.2f ms, of a stored run %.2f ms: overhead %.1f %%%n",
            1e3 * cost.bareSeconds(),
            1e3 * cost.harnessSeconds(),
            100 * cost.overhead());
    return 0;
  }

  private HarnessSpeed.Cost measured() {
    try {
      return new HarnessSpeed(console.clock(), rounds, steps, nplc).measure(disk);
    } catch (IOException e) {
      throw new CommandFailure(disk + ": " + FileTrouble.text(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted", e);
    }
  }
}
