package org.ferroloop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of the commands on stored runs. */
@Command(
    name = "runs",
    description = "Lists, shows, verifies and exports stored runs.",
    footer = {"", "Example: ferroloop runs verify runs"})
final class RunsCommand extends CommandGroup {
  /** Where procedures put their runs when nothing is said. */
  static final String DEFAULT_FOLDER = "runs";

  /** The command with those below it, one line each. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new RunsCommand());
    line.addSubcommand(new RunsListCommand(console));
    line.addSubcommand(new RunsShowCommand(console));
    line.addSubcommand(new RunsVerifyCommand(console));
    line.addSubcommand(new RunsExportCommand(console));
    return line;
  }
}
