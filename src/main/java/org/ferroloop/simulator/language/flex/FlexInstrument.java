package org.ferroloop.simulator.language.flex;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.language.LanguageFile;
import org.ferroloop.simulator.language.MessageBuffer;
import org.ferroloop.simulator.language.SimulatedInstrument;
import org.ferroloop.simulator.mainframe.Mainframe;

/**
 * A B1500A as its FLEX interface shows it. A message has at most 256 bytes; its commands are
 * separated by ";" and each stands for itself: one that is refused puts its code into the error
 * queue, and the next ones are carried out [K]. What has been measured and answered stays until it
 * is read: there is no interruption as in IEEE 488.2.
 *
 * <p>Not simulated, and undefined here (100): sampling, pulsed, search, quasi-pulsed, CV and
 * multi-channel measurements, synchronous sweep sources, program memory (ST, END, DO, RU), external
 * triggers, binary formats. Taken without effect: WAT, PAD, CM, RM, RCV, the polarity of a
 * compliance and the power compliance of a sweep. {@code *CLS} is undefined on the real one as
 * well.
 */
public final class FlexInstrument implements SimulatedInstrument {
  private static final int LONGEST = 256;
  private static final int REQUEST = 64;
  private static final double MESSAGE_TIME = 1e-3; // s, transfer and parsing [K]
  private static final Pattern COMMAND =
      Pattern.compile("\\s*(\\*?[A-Za-z]+\\??)\\s*(.*?)\\s*", Pattern.DOTALL);

  private final String name;
  private final FlexMachine machine;
  private final Map<String, FlexCommand> commands = new HashMap<>();
  private final Measurement measurement;
  private final MessageBuffer input = new MessageBuffer();
  private boolean requested;

  private FlexInstrument(String name, FlexMachine machine) {
    this.name = name;
    this.machine = machine;
    this.measurement = new Measurement(machine);
    new CommonCommands(machine).addTo(commands);
    new OutputCommands(machine).addTo(commands);
    new MeasureCommands(machine, measurement).addTo(commands);
    new LearnCommand(machine).addTo(commands);
  }

  /**
   * Builds one from its language file, which has the texts of its errors.
   *
   * @throws org.ferroloop.config.InputException when the file is not what it must be
   */
  public static SimulatedInstrument of(
      String name, LanguageFile language, InstrumentOptions options, Mainframe mainframe) {
    language.allowAlso("errors");
    language.quirks(options);
    Map<Integer, String> texts = new HashMap<>();
    ConfigNode errors = language.root().get("errors");
    for (String code : errors.fields()) {
      if (!code.matches("\\d{1,4}")) {
        throw errors.get(code).wrong("an error code before the colon");
      }
      texts.put(Integer.parseInt(code), errors.get(code).text());
    }
    return new FlexInstrument(name, new FlexMachine(language.identity(options), mainframe, texts));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void receive(byte[] bytes, boolean end) {
    List<String> messages = input.add(bytes, end);
    if (input.takeOverrun()) {
      machine.report(FlexError.INPUT_FULL);
    }
    messages.forEach(this::execute);
  }

  @Override
  public byte[] stream(byte[] bytes) {
    receive(bytes, false);
    StringBuilder all = new StringBuilder();
    while (machine.output().waiting()) {
      all.append(machine.output().take());
    }
    return all.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void execute(String message) {
    if (message.isBlank()) {
      return;
    }
    machine.pass(MESSAGE_TIME);
    if (message.length() > LONGEST) {
      machine.report(FlexError.INPUT_FULL);
      return;
    }
    for (String command : message.split(";")) {
      if (!command.isBlank()) {
        guarded(() -> run(command));
      }
    }
  }

  private void guarded(Deed deed) {
    try {
      deed.carryOut();
    } catch (FlexError error) {
      machine.report(error.code());
    }
  }

  private interface Deed {
    void carryOut() throws FlexError;
  }

  private void run(String text) throws FlexError {
    Matcher matcher = COMMAND.matcher(text);
    FlexCommand command =
        matcher.matches() ? commands.get(matcher.group(1).toUpperCase(Locale.ROOT)) : null;
    if (command == null) {
      throw new FlexError(FlexError.UNDEFINED);
    }
    List<String> fields = new ArrayList<>();
    if (!matcher.group(2).isEmpty()) {
      Arrays.stream(matcher.group(2).split(",", -1)).map(String::trim).forEach(fields::add);
    }
    if (fields.size() < command.least() || fields.size() > command.most()) {
      throw new FlexError(FlexError.TERMINATOR);
    }
    command.action().run(new FlexCall(machine, fields));
  }

  @Override
  public byte[] respond() {
    return machine.output().take().getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public boolean messageAvailable() {
    return machine.output().waiting();
  }

  @Override
  public int serialPoll() {
    int status = machine.status();
    boolean wanted = (status & machine.serviceEnable()) != 0;
    boolean requests = wanted && !requested;
    requested = wanted;
    return status | (requests ? REQUEST : 0);
  }

  /** Buffers; what is measured is lost, settings and errors stay. */
  @Override
  public void deviceClear() {
    input.clear();
    machine.output().clear();
  }

  /** Starts what XE starts, in trigger mode 1. */
  @Override
  public void trigger() {
    if (machine.triggerMode() == 1) {
      guarded(measurement::execute);
    }
  }

  @Override
  public void raise(int number, String text) {
    machine.mainframe().errors().add(Math.abs(number), text);
  }

  @Override
  public void powerCycle() {
    deviceClear();
    machine.reset();
    machine.serviceEnable(0);
    machine.mainframe().errors().clear();
  }
}
