package org.ferroloop.simulator.language.scpi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.language.LanguageFile;
import org.ferroloop.simulator.language.MessageBuffer;
import org.ferroloop.simulator.language.SimulatedInstrument;
import org.ferroloop.simulator.language.StatusRegisters;
import org.ferroloop.simulator.model.InstrumentModel;

/**
 * An instrument that speaks SCPI-99 over the message exchange protocol of IEEE 488.2 (chapter 6).
 *
 * <p>A command error drops the rest of its message, an execution error only its own unit; answers
 * already given are sent.
 */
public final class ScpiInstrument implements SimulatedInstrument {
  private static final int LONGEST_RESPONSE = 1 << 20;

  private final String name;
  private final ScpiMachine machine;
  private final CommandTree tree;
  private final MessageBuffer input = new MessageBuffer();
  private String output = "";

  private ScpiInstrument(String name, ScpiMachine machine, CommandTree tree) {
    this.name = name;
    this.machine = machine;
    this.tree = tree;
  }

  /**
   * Builds one from its language file.
   *
   * @throws org.ferroloop.config.InputException when the file is not what it must be
   */
  public static SimulatedInstrument of(
      String name, LanguageFile language, InstrumentOptions options, List<InstrumentModel> models) {
    Map<String, Boolean> quirks = language.quirks(options);
    TreeReader reader = new TreeReader(language, models);
    ScpiMachine machine =
        new ScpiMachine(
            language.identity(options), models, quirks, reader.numbers(), reader.errors());
    CommandTree tree = reader.commands(machine.memory());
    return new ScpiInstrument(name, machine, tree);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void receive(byte[] bytes, boolean end) {
    List<String> messages = input.add(bytes, end);
    overrun();
    for (String message : messages) {
      if (!output.isEmpty() && !message.isBlank()) {
        output = "";
        machine.report(new ScpiError(-410));
      }
      output += execute(message);
    }
  }

  @Override
  public byte[] stream(byte[] bytes) {
    StringBuilder responses = new StringBuilder(output);
    output = "";
    List<String> messages = input.add(bytes, false);
    overrun();
    for (String message : messages) {
      responses.append(execute(message));
    }
    return responses.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void overrun() {
    if (input.takeOverrun()) {
      machine.report(new ScpiError(-363));
    }
  }

  /** Executes one program message; the response has its terminator, or is empty. */
  private String execute(String message) {
    UnitReader units = new UnitReader(message);
    List<String> answers = new ArrayList<>();
    String path = "";
    try {
      for (ProgramUnit unit = units.next(); unit != null; unit = units.next()) {
        CommandTree.Match match = tree.find(path, unit);
        path = CommandTree.pathAfter(path, unit);
        answer(match, unit, answers);
      }
    } catch (ScpiError error) {
      machine.report(error);
    }
    String response = answers.isEmpty() ? "" : String.join(";", answers) + "\n";
    if (response.length() > LONGEST_RESPONSE) {
      machine.report(new ScpiError(-430));
      return "";
    }
    return response;
  }

  /** Executes one unit; an error that does not concern the parser ends here. */
  private void answer(CommandTree.Match match, ProgramUnit unit, List<String> answers)
      throws ScpiError {
    if (match.channel() > 0) {
      machine.check(match.channel(), -114);
    }
    Call call = new Call(machine, match.channel(), unit.data());
    try {
      if (unit.query()) {
        answers.add(match.command().behaviour().query(call));
      } else {
        match.command().behaviour().set(call);
      }
    } catch (ScpiError error) {
      if (error.isCommandError()) {
        throw error;
      }
      machine.report(error);
    }
  }

  @Override
  public byte[] respond() {
    if (output.isEmpty()) {
      machine.report(new ScpiError(-420));
    }
    byte[] response = output.getBytes(StandardCharsets.ISO_8859_1);
    output = "";
    return response;
  }

  @Override
  public boolean messageAvailable() {
    return !output.isEmpty();
  }

  @Override
  public int serialPoll() {
    return machine.status().poll(machine.errors().size() > 0, messageAvailable());
  }

  @Override
  public void deviceClear() {
    input.clear();
    output = "";
  }

  @Override
  public void trigger() {
    try {
      PulseActions.triggerAll(machine);
    } catch (ScpiError error) {
      machine.report(error);
    }
  }

  @Override
  public void raise(int number, String text) {
    machine.report(number, text, "");
  }

  @Override
  public void powerCycle() {
    deviceClear();
    machine.reset();
    machine.clearStatus();
    machine.status().preset();
    machine.status().eventEnable(0);
    machine.status().serviceEnable(0);
    machine.status().report(StatusRegisters.POWER_ON);
  }
}
