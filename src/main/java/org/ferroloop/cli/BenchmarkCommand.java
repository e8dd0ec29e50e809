package org.ferroloop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of the commands that measure speed. */
@Command(
    name = "benchmark",
    description = "Measures how fast this machine does what.",
    footer = {"", "Example: ferroloop benchmark bench --json"})
final class BenchmarkCommand extends CommandGroup {
  /** The command with those below it, one line each. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new BenchmarkCommand());
    line.addSubcommand(new BenchmarkBenchCommand(console));
    line.addSubcommand(new BenchmarkHarnessCommand(console));
    line.addSubcommand(new BenchmarkTrainingCommand(console));
    return line;
  }
}
