package org.ferroloop.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepKind;
import org.ferroloop.characterization.WidthPlan;
import org.ferroloop.quantity.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A pulsed width sweep on a bench. */
@Command(
    name = "width-sweep",
    description = {
      "Pulses of rising width at one positive and then at one negative amplitude, each followed by a"
          + " small read sweep.",
      SweepCommand.ABOUT
    },
    footer = {
      "",
      SweepCommand.UNITS,
      "",
      "Example: ferroloop characterize width-sweep --bench lab.yaml --device d1"
          + " --pos-voltage \"2 V\" --widths \"200 ns,2 us,20 us\" -o runs/widths"
    })
final class WidthSweepCommand implements Callable<Integer> {
  private static final WidthPlan DEFAULTS =
      new WidthPlan(
          1.5,
          -1.2,
          List.of(200e-9, 500e-9, 1e-6, 2e-6, 5e-6, 10e-6, 20e-6, 50e-6, 100e-6, 200e-6),
          false);

  private final Console console;

  @Mixin private BenchRunOptions bench;
  @Mixin private SweepOptions sweep;
  @Mixin private SweepLabelOptions labels;

  @Option(
      names = "--pos-voltage",
      paramLabel = "VOLTAGE",
      description = "amplitude of the positive branch, in V (default: \"1.5 V\")")
  private String posVoltage;

  @Option(
      names = "--neg-voltage",
      paramLabel = "VOLTAGE",
      description = "amplitude of the negative branch, in V (default: \"-1.2 V\")")
  private String negVoltage;

  @Option(
      names = "--widths",
      paramLabel = "TIME,...",
      description =
          "rising widths at half height, in s (default: 1, 2, 5 a decade from \"200 ns\" to"
              + " \"200 us\")")
  private String widths;

  WidthSweepCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<MeasuredSweep> like = sweep.like(SweepKind.WIDTH);
    return new SweepCommand(console, bench, sweep, labels).call(like, () -> plan(like));
  }

  private WidthPlan plan(Optional<MeasuredSweep> like) {
    WidthPlan from = like.map(file -> (WidthPlan) file.settings().plan()).orElse(DEFAULTS);
    return new WidthPlan(
        SweepOptions.volts("--pos-voltage", posVoltage, from.posVoltage()),
        SweepOptions.volts("--neg-voltage", negVoltage, from.negVoltage()),
        widths == null ? from.widths() : given(),
        sweep.bothSides(like));
  }

  private List<Double> given() {
    return Arrays.stream(widths.split(",", -1))
        .map(text -> Unit.SECOND.parse("--widths", text))
        .toList();
  }
}
