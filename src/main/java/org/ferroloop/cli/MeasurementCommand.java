package org.ferroloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.measurement.Measurement;
import org.ferroloop.characterization.measurement.MeasurementOutput;
import org.ferroloop.characterization.measurement.Parameter;
import org.ferroloop.characterization.measurement.ReadSettings;
import org.ferroloop.characterization.measurement.Settings;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.quantity.QuantityException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A measurement on a bench; its options are the measurement's parameters. */
@Command
final class MeasurementCommand implements Callable<Integer> {
  private final Console console;
  private final Measurement measurement;

  @Spec private CommandSpec spec;
  @Mixin private BenchRunOptions bench;

  private MeasurementCommand(Console console, Measurement measurement) {
    this.console = console;
    this.measurement = measurement;
  }

  /** The command of a measurement, named as it is. */
  static CommandLine line(Console console, Measurement measurement) {
    CommandLine line = new CommandLine(new MeasurementCommand(console, measurement));
    CommandSpec spec = line.getCommandSpec().name(measurement.name());
    for (Parameter parameter : measurement.parameters()) {
      spec.addOption(option(parameter));
    }
    spec.usageMessage().description(measurement.about(), ProcedureCommand.ABOUT);
    spec.usageMessage()
        .footer(
            "",
            SweepCommand.UNITS,
            "",
            "Example: ferroloop characterize "
                + measurement.name()
                + " --bench lab.yaml --device "
                + (measurement.severalDevices() ? "d1,d2" : "d1")
                + missing(measurement)
                + " --dry-run");
    return line;
  }

  /** What the example must say besides: a parameter that has no standard. */
  private static String missing(Measurement measurement) {
    return switch (measurement.name()) {
      case "write-verify" -> " --target \"20 nS\"";
      case "pund" -> " --area \"707 um2\"";
      default -> "";
    };
  }

  private static OptionSpec option(Parameter parameter) {
    String unit = parameter.kind().symbol();
    String standard = parameter.standard();
    return OptionSpec.builder("--" + parameter.name())
        .type(String.class)
        .paramLabel(parameter.kind().label())
        .description(
            parameter.about()
                + (unit.isEmpty() ? "" : ", in " + unit)
                + (standard.isEmpty()
                    ? ""
                    : " (default: " + (unit.isEmpty() ? standard : "\"" + standard + "\"") + ")"))
        .build();
  }

  @Override
  public Integer call() {
    List<String> devices =
        measurement.severalDevices() ? List.of(bench.device().split(",")) : List.of(bench.device());
    Hookup hookup = bench.hookup(devices.get(0));
    Map<String, String> given = new LinkedHashMap<>();
    for (Parameter parameter : measurement.parameters()) {
      String value = spec.findOption("--" + parameter.name()).getValue();
      if (value != null) {
        given.put(parameter.name(), value);
      }
    }
    if (spec.findOption("--" + ReadSettings.COMPLIANCE) != null) {
      String usual = ReadSettings.compliance(hookup.device().envelope());
      given.putIfAbsent(ReadSettings.COMPLIANCE, usual);
    }
    Settings settings = Settings.of(measurement.parameters(), given);
    Procedure procedure;
    try {
      devices.forEach(hookup::of);
      procedure = measurement.procedure(settings, devices);
    } catch (QuantityException e) {
      throw e;
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    return new ProcedureCommand(console, bench, CommandText.of(spec))
        .call(hookup, procedure, new MeasurementOutput(measurement, settings, devices));
  }
}
