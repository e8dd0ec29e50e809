package org.ferroloop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of the commands on benches. */
@Command(
    name = "bench",
    description = "Checks a bench of instruments and makes it safe.",
    footer = {"", "Example: ferroloop bench check lab.yaml"})
final class BenchCommand extends CommandGroup {
  /** The command with those below it, one line each. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new BenchCommand());
    line.addSubcommand(new BenchCheckCommand(console));
    line.addSubcommand(new BenchSafeCommand(console));
    return line;
  }
}
