package org.ferroloop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of the calibration commands. */
@Command(
    name = "calibrate",
    description = "Fits twins to measurements and finds symmetry points.",
    footer = {"", "Example: ferroloop calibrate symmetry --twin device.yaml --cells 100"})
final class CalibrateCommand extends CommandGroup {
  /** The command with those below it, one line each. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new CalibrateCommand());
    line.addSubcommand(new CalibrateTwinCommand(console));
    line.addSubcommand(new CalibrateSymmetryCommand(console));
    line.addSubcommand(new CalibrateSwitchingCommand(console));
    return line;
  }
}
