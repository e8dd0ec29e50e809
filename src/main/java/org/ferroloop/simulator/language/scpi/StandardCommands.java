package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ferroloop.simulator.language.StatusRegisters;

/** The commands that IEEE 488.2 and SCPI-99 require of every instrument. */
final class StandardCommands {
  private interface Work {
    void run(Call call) throws ScpiError;
  }

  private final List<CommandTree.Command> commands = new ArrayList<>();

  private StandardCommands() {}

  static List<CommandTree.Command> all() {
    StandardCommands standard = new StandardCommands();
    standard.common();
    standard.errors();
    standard.group(":STATus:OPERation", machine -> machine.status().operation());
    standard.group(":STATus:QUEStionable", machine -> machine.status().questionable());
    standard.group(":STATus:MEASurement", machine -> machine.status().measurement());
    standard.order(":STATus:PRESet", call -> call.machine().status().preset());
    return standard.commands;
  }

  private void common() {
    ask("*IDN", ScpiMachine::identity);
    order("*CLS", call -> call.machine().clearStatus());
    order("*RST", call -> call.machine().reset());
    order("*WAI", call -> call.atMost(0));
    order("*TRG", PulseActions::triggerAll);
    ask("*TST", machine -> machine.numbers().integer(0));
    ask("*OPT", machine -> "0");
    // Models finish their work before they return, so that nothing is ever pending.
    ask("*OPC", machine -> "1");
    order("*OPC", call -> call.machine().status().report(StatusRegisters.OPERATION_COMPLETE));
    ask("*ESR", machine -> machine.numbers().integer(machine.status().takeEvent()));
    register(
        "*ESE",
        machine -> machine.status().eventEnable(),
        (machine, mask) -> machine.status().eventEnable(mask),
        255);
    register(
        "*SRE",
        machine -> machine.status().serviceEnable(),
        (machine, mask) -> machine.status().serviceEnable(mask),
        255);
    ask("*STB", machine -> machine.numbers().integer(statusByte(machine)));
  }

  private static int statusByte(ScpiMachine machine) {
    return machine.status().statusByte(machine.errors().size() > 0, false);
  }

  private void errors() {
    ask(":SYSTem:ERRor[:NEXT]", machine -> machine.shown(machine.errors().next()));
    ask(":SYSTem:ERRor:COUNt", machine -> machine.numbers().integer(machine.errors().size()));
    ask(
        ":SYSTem:ERRor:ALL",
        machine -> {
          List<String> entries = new ArrayList<>();
          do {
            entries.add(machine.shown(machine.errors().next()));
          } while (machine.errors().size() > 0);
          return String.join(",", entries);
        });
    ask(":SYSTem:VERSion", machine -> "1999.0");
  }

  private void group(String pattern, Function<ScpiMachine, StatusRegisters.Group> group) {
    ask(
        pattern + "[:EVENt]",
        machine -> machine.numbers().integer(group.apply(machine).takeEvent()));
    ask(
        pattern + ":CONDition",
        machine -> machine.numbers().integer(group.apply(machine).condition()));
    register(
        pattern + ":ENABle",
        machine -> group.apply(machine).enable(),
        (machine, mask) -> group.apply(machine).enable(mask),
        65535);
  }

  private interface Write {
    void to(ScpiMachine machine, int mask);
  }

  private void register(
      String pattern, Function<ScpiMachine, Integer> read, Write write, int most) {
    ask(pattern, machine -> machine.numbers().integer(read.apply(machine)));
    order(pattern, call -> write.to(call.machine(), Values.integer(call.only(), 0, most)));
  }

  private void ask(String pattern, Function<ScpiMachine, String> answer) {
    Behaviour behaviour =
        new Behaviour() {
          @Override
          public String query(Call call) throws ScpiError {
            call.atMost(0);
            return answer.apply(call.machine());
          }
        };
    commands.add(new CommandTree.Command(CommandPattern.parse(pattern), behaviour, false, true));
  }

  private void order(String pattern, Work work) {
    Behaviour behaviour =
        new Behaviour() {
          @Override
          public void set(Call call) throws ScpiError {
            work.run(call);
          }
        };
    commands.add(new CommandTree.Command(CommandPattern.parse(pattern), behaviour, true, false));
  }
}
