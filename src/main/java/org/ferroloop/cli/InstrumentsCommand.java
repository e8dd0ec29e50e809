package org.ferroloop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The parent of the commands about instruments. */
@Command(
    name = "instruments",
    description = "Instruments: who is there, and a word with one of them.",
    footer = {"", "Example: ferroloop instruments identify TCPIP0::192.0.2.7::inst0::INSTR"})
final class InstrumentsCommand extends CommandGroup {
  /** The command with those below it, one line each. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new InstrumentsCommand());
    line.addSubcommand(new InstrumentsListCommand(console));
    line.addSubcommand(new InstrumentsIdentifyCommand(console));
    line.addSubcommand(new InstrumentsQueryCommand(console));
    return line;
  }
}
