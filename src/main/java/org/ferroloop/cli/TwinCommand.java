package org.ferroloop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of the commands on twin files. */
@Command(
    name = "twin",
    description = "Imports, exports and shows twins of devices.",
    footer = {"", "Example: ferroloop twin show device.yaml"})
final class TwinCommand extends CommandGroup {
  /** The command with those below it, one line each. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new TwinCommand());
    line.addSubcommand(new TwinImportCommand(console));
    line.addSubcommand(new TwinExportCommand(console));
    line.addSubcommand(new TwinShowCommand(console));
    return line;
  }
}
