package org.ferroloop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A pulsed amplitude sweep on a bench. */
@Command(
    name = "amplitude-sweep",
    description = {
      "Pulses of rising amplitude at one width, first positive ones, then negative ones, each"
          + " followed by a small read sweep.",
      SweepCommand.ABOUT
    },
    footer = {
      "",
      SweepCommand.UNITS,
      "",
      "Example: ferroloop characterize amplitude-sweep --bench lab.yaml --device d1"
          + " --end-pos \"3 V\" --end-neg \"-2 V\" --width \"500 us\" --dry-run"
    })
final class AmplitudeSweepCommand implements Callable<Integer> {
  private static final AmplitudePlan DEFAULTS =
      new AmplitudePlan(0.1, 1.5, -0.1, -1.5, 0.1, 2e-6, false);

  private final Console console;

  @Mixin private BenchRunOptions bench;
  @Mixin private SweepOptions sweep;
  @Mixin private SweepLabelOptions labels;

  @Option(
      names = "--start-pos",
      paramLabel = "VOLTAGE",
      description = "first positive amplitude, in V (default: \"100 mV\")")
  private String startPos;

  @Option(
      names = "--end-pos",
      paramLabel = "VOLTAGE",
      description = "last positive amplitude, in V (default: \"1.5 V\")")
  private String endPos;

  @Option(
      names = "--start-neg",
      paramLabel = "VOLTAGE",
      description = "first negative amplitude, in V (default: \"-100 mV\")")
  private String startNeg;

  @Option(
      names = "--end-neg",
      paramLabel = "VOLTAGE",
      description = "last negative amplitude, in V (default: \"-1.5 V\")")
  private String endNeg;

  @Option(
      names = "--step",
      paramLabel = "VOLTAGE",
      description = "between amplitudes, in V (default: \"100 mV\")")
  private String step;

  @Option(
      names = "--width",
      paramLabel = "TIME",
      description = "of every pulse at half height, in s (default: \"2 us\")")
  private String width;

  AmplitudeSweepCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<MeasuredSweep> like = sweep.like(SweepKind.AMPLITUDE);
    return new SweepCommand(console, bench, sweep, labels).call(like, () -> plan(like));
  }

  private AmplitudePlan plan(Optional<MeasuredSweep> like) {
    AmplitudePlan from = like.map(file -> (AmplitudePlan) file.settings().plan()).orElse(DEFAULTS);
    return new AmplitudePlan(
        SweepOptions.volts("--start-pos", startPos, from.startPos()),
        SweepOptions.volts("--end-pos", endPos, from.endPos()),
        SweepOptions.volts("--start-neg", startNeg, from.startNeg()),
        SweepOptions.volts("--end-neg", endNeg, from.endNeg()),
        SweepOptions.volts("--step", step, from.step()),
        SweepOptions.time("--width", width, from.width()),
        sweep.bothSides(like));
  }
}
