package org.ferroloop.cli;

import org.ferroloop.characterization.measurement.Measurements;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of the measurement procedures. */
@Command(
    name = "characterize",
    description = "Measures a device on a bench, real or simulated.",
    footer = {
      "",
      "Example: ferroloop characterize amplitude-sweep --bench lab.yaml --device d1 --dry-run"
    })
final class CharacterizeCommand extends CommandGroup {
  /** The command with those below it, one line each. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new CharacterizeCommand());
    line.addSubcommand(new AmplitudeSweepCommand(console));
    line.addSubcommand(new WidthSweepCommand(console));
    Measurements.all()
        .forEach(
            measurement ->
                line.addSubcommand(
                    measurement.name(), MeasurementCommand.line(console, measurement)));
    return line;
  }
}
