package org.ferroloop.simulator.language.siglent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.language.LanguageFile;
import org.ferroloop.simulator.language.MessageBuffer;
import org.ferroloop.simulator.language.SimulatedInstrument;
import org.ferroloop.simulator.language.StatusRegisters;
import org.ferroloop.simulator.model.InstrumentModel;

/**
 * A generator that speaks Siglent's key and value language. What it does not understand it ignores,
 * what it cannot do it adjusts, and it never says so: reading back is the only way to know.
 */
public final class SiglentInstrument implements SimulatedInstrument {
  private static final Pattern COMMAND =
      Pattern.compile("(?:C([1-9]):)?([A-Z_]+)(\\?)?(?:\\s+(.*))?");

  private final String name;
  private final String identity;
  private final List<SiglentChannel> channels;
  private final StatusRegisters status = new StatusRegisters();
  private final MessageBuffer input = new MessageBuffer();
  private String output = "";
  private String header = "SHORT";

  private SiglentInstrument(String name, String identity, List<InstrumentModel> models) {
    this.name = name;
    this.identity = identity;
    this.channels = models.stream().map(SiglentChannel::new).toList();
  }

  /** Builds one from its language file. */
  public static SimulatedInstrument of(
      String name, LanguageFile language, InstrumentOptions options, List<InstrumentModel> models) {
    language.allowAlso();
    language.quirks(options);
    return new SiglentInstrument(name, language.identity(options), models);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void receive(byte[] bytes, boolean end) {
    for (String message : input.add(bytes, end)) {
      if (!message.isBlank()) {
        // The answer to the former message is gone.
        output = execute(message);
      }
    }
  }

  @Override
  public byte[] stream(byte[] bytes) {
    StringBuilder answers = new StringBuilder(output);
    output = "";
    input.add(bytes, false).forEach(message -> answers.append(execute(message)));
    return answers.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String execute(String message) {
    List<String> answers = new ArrayList<>();
    for (String command : message.toUpperCase(Locale.ROOT).split(";")) {
      String text = command.trim();
      Optional<String> answer = text.startsWith("*") ? common(text) : other(text);
      answer.ifPresent(answers::add);
    }
    return answers.isEmpty() ? "" : String.join(";", answers) + "\n";
  }

  private Optional<String> common(String command) {
    switch (command) {
      case "*IDN?":
        return Optional.of(identity);
      case "*OPC?":
        return Optional.of("1");
      case "*TST?":
        return Optional.of("0");
      case "*ESR?":
        return Optional.of(Integer.toString(status.takeEvent()));
      case "*STB?":
        return Optional.of(Integer.toString(status.statusByte(false, false)));
      case "*RST":
        channels.forEach(SiglentChannel::reset);
        return Optional.empty();
      case "*CLS":
        status.clearEvents();
        return Optional.empty();
      default:
        return Optional.empty();
    }
  }

  private Optional<String> other(String command) {
    if (command.matches(":?SYST(EM)?:ERR(OR)?\\?")) {
      // Whatever has happened.
      return Optional.of("+0, No error");
    }
    Matcher matcher = COMMAND.matcher(command);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String word = longToShort(matcher.group(2));
    String data = matcher.group(4) == null ? "" : matcher.group(4);
    if (word.equals("CHDR")) {
      return headers(matcher.group(3) != null, data);
    }
    int number = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
    if (number > channels.size()) {
      return Optional.empty();
    }
    SiglentChannel channel = channels.get(number - 1);
    if (matcher.group(3) == null) {
      order(channel, word, data.split(","));
      return Optional.empty();
    }
    return answer(channel, word).map(text -> headed("C" + number + ":" + word, text));
  }

  private static String longToShort(String word) {
    return switch (word) {
      case "OUTPUT" -> "OUTP";
      case "BASIC_WAVE" -> "BSWV";
      case "BURSTWAVE" -> "BTWV";
      case "SAMPLERATE" -> "SRATE";
      case "COMM_HEADER" -> "CHDR";
      default -> word;
    };
  }

  private Optional<String> headers(boolean query, String data) {
    if (query) {
      return Optional.of(headed("CHDR", header));
    }
    if (data.matches("SHORT|LONG|OFF")) {
      header = data;
    }
    return Optional.empty();
  }

  private String headed(String word, String text) {
    return switch (header) {
      case "OFF" -> text;
      case "LONG" ->
          word.replace("OUTP", "OUTPUT")
                  .replace("BSWV", "BASIC_WAVE")
                  .replace("BTWV", "BURSTWAVE")
                  .replace("SRATE", "SAMPLERATE")
              + " "
              + text;
      default -> word + " " + text;
    };
  }

  private static Optional<String> answer(SiglentChannel channel, String word) {
    return switch (word) {
      case "OUTP" -> Optional.of(channel.output());
      case "BSWV" -> Optional.of(channel.wave());
      case "BTWV" -> Optional.of(channel.burst());
      case "SRATE" -> Optional.of(channel.sampleRate());
      default -> Optional.empty();
    };
  }

  private static void order(SiglentChannel channel, String word, String[] fields) {
    List<String[]> again = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      String key = fields[i].trim();
      boolean alone = key.equals("ON") || key.equals("OFF") || key.equals("MTRIG");
      String value = !alone && i + 1 < fields.length ? fields[++i].trim() : "";
      if (!pair(channel, word, key, value)) {
        again.add(new String[] {key, value});
      }
    }
    // A high level below the low one becomes possible when the low one has been set.
    again.forEach(late -> pair(channel, word, late[0], late[1]));
  }

  /** Gives whether the value was taken, as it is or adjusted. */
  private static boolean pair(SiglentChannel channel, String word, String key, String value) {
    switch (word) {
      case "OUTP":
        if (key.equals("ON") || key.equals("OFF")) {
          channel.output(key.equals("ON"));
          return true;
        }
        return channel.output(key, value);
      case "BSWV":
        return channel.wave(key, value);
      case "BTWV":
        if (key.equals("MTRIG")) {
          channel.fire();
          return true;
        }
        return channel.burst(key, value);
      case "SRATE":
        channel.sampleRate(key, value);
        return true;
      default:
        return true;
    }
  }

  @Override
  public byte[] respond() {
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
    return status.poll(false, messageAvailable());
  }

  @Override
  public void deviceClear() {
    input.clear();
    output = "";
  }

  @Override
  public void trigger() {
    channels.forEach(SiglentChannel::fire);
  }

  @Override
  public void powerCycle() {
    deviceClear();
    channels.forEach(SiglentChannel::reset);
    status.clearEvents();
    status.report(StatusRegisters.POWER_ON);
    header = "SHORT";
  }
}
