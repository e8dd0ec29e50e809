package org.ferroloop.simulator.language.tsp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.language.LanguageFile;
import org.ferroloop.simulator.language.MessageBuffer;
import org.ferroloop.simulator.language.SimulatedInstrument;
import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.ModelRefusal;

/**
 * An instrument that speaks TSP: every message is a chunk of Lua, or a common command of IEEE
 * 488.2. Every print is a response of its own.
 *
 * <p>A chunk takes at most {@value Budget#STEPS} steps, so that an endless loop ends as a runtime
 * error. What a model refuses is queued and the chunk goes on.
 */
public final class TspInstrument implements SimulatedInstrument {
  private static final int INTERRUPTED = -410;
  private static final int UNTERMINATED = -420;
  private static final int OVERRUN = -363;

  private final String name;
  private final TspMachine machine;
  private final CommonCommands common;
  private final MessageBuffer input = new MessageBuffer();
  private final Deque<String> output = new ArrayDeque<>();
  private final ScriptRecorder recorder = new ScriptRecorder();
  private final Budget budget = new Budget();
  private final Scope globals = new Scope(null, budget, 0);

  private TspInstrument(String name, TspMachine machine, CommonCommands common) {
    this.name = name;
    this.machine = machine;
    this.common = common;
  }

  /**
   * Builds one from its language file.
   *
   * @throws org.ferroloop.config.InputException when the file is not what it must be
   */
  public static SimulatedInstrument of(
      String name, LanguageFile language, InstrumentOptions options, List<InstrumentModel> models) {
    language.allowAlso("names", "model", "attributes", "constants", "grid", "linefreq");
    language.quirks(options);
    TspMachine machine = new TspMachine(models);
    String identity = language.identity(options);
    TspInstrument instrument =
        new TspInstrument(name, machine, new CommonCommands(machine, identity));
    instrument.install(language.root(), identity);
    return instrument;
  }

  private void install(ConfigNode language, String identity) {
    String[] fields = identity.split(",");
    Table local = new Table().with("model", language.get("model").text());
    local.with("serialno", fields[2].trim()).with("revision", fields[3].trim());
    local.with("linefreq", 50.0).with("description", "").with("prompts", 0.0);
    local.with("showerrors", 0.0).with("autolinefreq", 1.0);
    List<ConfigNode> names = language.get("names").items();
    for (int channel = 0; channel < names.size(); channel++) {
      boolean matrix = language.has("grid");
      AttributeTable table =
          matrix ? new ChannelTable(machine, language) : new SmuTable(machine, channel, language);
      globals.declare(names.get(channel).text(), table);
      local.with(names.get(channel).text(), table);
    }
    Library.install(machine, globals, local);
    if (!language.has("grid")) {
      globals.declare("SweepVLinMeasureI", Function.quiet(TspInstrument::sweep));
    }
  }

  /** SweepVLinMeasureI(smu, start, stop, settling, points). */
  private static void sweep(List<Object> given) {
    if (given.size() < 5 || !(given.get(0) instanceof SmuTable smu)) {
      throw TspError.runtime("SweepVLinMeasureI: smu, start, stop, settling time, points");
    }
    double points = Operators.number(given.get(4), "count");
    if (!(points >= 1 && points <= 10_000)) {
      throw TspError.runtime("SweepVLinMeasureI: number of points");
    }
    smu.sweepVoltage(
        Operators.number(given.get(1), "start from"),
        Operators.number(given.get(2), "go to"),
        (int) points);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void receive(byte[] bytes, boolean end) {
    for (String message : messages(bytes, end)) {
      if (!output.isEmpty() && !message.isBlank()) {
        output.clear();
        raise(INTERRUPTED, "Query INTERRUPTED");
      }
      execute(message);
    }
  }

  @Override
  public byte[] stream(byte[] bytes) {
    messages(bytes, false).forEach(this::execute);
    String all = String.join("", output);
    output.clear();
    return all.getBytes(StandardCharsets.ISO_8859_1);
  }

  private List<String> messages(byte[] bytes, boolean end) {
    List<String> messages = input.add(bytes, end);
    if (input.takeOverrun()) {
      raise(OVERRUN, "Input buffer overrun");
    }
    return messages;
  }

  private void execute(String message) {
    String text = message.trim();
    if (text.startsWith("*")) {
      for (String command : text.split(";")) {
        common.answer(command.trim().toUpperCase(Locale.ROOT)).ifPresent(output::add);
      }
      return;
    }
    run(text);
  }

  private void run(String line) {
    budget.refill();
    try {
      recorder.take(line).ifPresent(chunk -> Parser.parse(chunk).run(globals));
    } catch (TspError error) {
      boolean plain = error.number() == TspError.RUNTIME;
      raise(error.number(), (plain ? "TSP Runtime error: " : "") + error.getMessage());
    } catch (ModelRefusal refusal) {
      raise(refusal.number(), refusal.getMessage());
    } catch (StackOverflowError e) {
      raise(TspError.RUNTIME, "TSP Runtime error: stack overflow");
    }
    output.addAll(machine.takeOutput());
  }

  @Override
  public byte[] respond() {
    if (output.isEmpty()) {
      raise(UNTERMINATED, "Query UNTERMINATED");
      return new byte[0];
    }
    return output.remove().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean messageAvailable() {
    return !output.isEmpty();
  }

  @Override
  public int serialPoll() {
    return common.poll(messageAvailable());
  }

  @Override
  public void deviceClear() {
    input.clear();
    output.clear();
    recorder.clear();
  }

  @Override
  public void trigger() {
    raise(-211, "Trigger ignored");
  }

  @Override
  public void raise(int number, String text) {
    machine.errors().add(number, text);
    common.reportError(number);
  }

  @Override
  public void powerCycle() {
    deviceClear();
    machine.reset();
    machine.errors().clear();
    common.powerOn();
  }
}
