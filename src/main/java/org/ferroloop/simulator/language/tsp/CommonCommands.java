package org.ferroloop.simulator.language.tsp;

import java.util.Optional;
import org.ferroloop.simulator.language.StatusRegisters;

/** The commands of IEEE 488.2 that an instrument with TSP keeps. */
final class CommonCommands {
  private final TspMachine machine;
  private final String identity;
  private final StatusRegisters status = new StatusRegisters();

  CommonCommands(TspMachine machine, String identity) {
    this.machine = machine;
    this.identity = identity;
  }

  /** The answer with its line feed, if the command has one. */
  Optional<String> answer(String command) {
    switch (command) {
      case "*IDN?":
        return line(identity);
      case "*OPC?":
        return line("1");
      case "*TST?":
        return line("0");
      case "*LANG?":
        return line("TSP");
      case "*ESR?":
        return line(Integer.toString(status.takeEvent()));
      case "*ESE?":
        return line(Integer.toString(status.eventEnable()));
      case "*SRE?":
        return line(Integer.toString(status.serviceEnable()));
      case "*STB?":
        return line(Integer.toString(status.statusByte(hasErrors(), false)));
      default:
        order(command);
        return Optional.empty();
    }
  }

  private void order(String command) {
    switch (command) {
      case "*RST" -> machine.reset();
      case "*CLS" -> {
        status.clearEvents();
        machine.errors().clear();
      }
      case "*OPC" -> status.report(StatusRegisters.OPERATION_COMPLETE);
      case "*WAI", "*TRG" -> {
        // Nothing is ever pending, and nothing waits for a trigger.
      }
      default -> {
        if (command.matches("\\*(ESE|SRE)\\s+\\d{1,3}")) {
          int mask = Integer.parseInt(command.substring(4).trim());
          if (command.startsWith("*ESE")) {
            status.eventEnable(mask);
          } else {
            status.serviceEnable(mask);
          }
        } else {
          machine
              .errors()
              .add(
                  TspError.SYNTAX,
                  "TSP Syntax error at line 1: unexpected symbol near `" + command + "'");
          status.reportError(TspError.SYNTAX);
        }
      }
    }
  }

  private static Optional<String> line(String text) {
    return Optional.of(text + "\n");
  }

  private boolean hasErrors() {
    return machine.errors().size() > 0;
  }

  void reportError(int number) {
    status.reportError(number);
  }

  int poll(boolean messageAvailable) {
    return status.poll(hasErrors(), messageAvailable);
  }

  void powerOn() {
    status.clearEvents();
    status.eventEnable(0);
    status.serviceEnable(0);
    status.report(StatusRegisters.POWER_ON);
  }
}
