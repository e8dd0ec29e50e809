package org.ferroloop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of the commands about data sets. */
@Command(
    name = "dataset",
    description = "Data sets to train with.",
    footer = {"", "Example: ferroloop dataset check ../shared/data/mnist"})
final class DatasetCommand extends CommandGroup {
  /** The command with those below it, one line each. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new DatasetCommand());
    line.addSubcommand(new DatasetCheckCommand(console));
    return line;
  }
}
