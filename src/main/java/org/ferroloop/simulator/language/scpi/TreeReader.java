package org.ferroloop.simulator.language.scpi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.language.LanguageFile;
import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.Parameter;

/**
 * Reads the command tree of a language file: {@code commands} maps a pattern, with a question mark
 * behind it where there is only a query, with an exclamation mark where there is none, to what the
 * command does.
 *
 * <ul>
 *   <li>{@code parameter}: a setting of the model, with {@code unit}, or {@code words} (mnemonic to
 *       the model's word), {@code quoted}, {@code integer}, {@code absolute}, {@code scale}, {@code
 *       also} (a second parameter to set), {@code all} (shared by all channels)
 *   <li>{@code keep}: a setting of the language alone, with {@code initial}, and {@code words} (a
 *       list), {@code most-words}, {@code flag}, {@code numbers} (longest list), or {@code unit},
 *       {@code least}, {@code most}; {@code card: true}: a card number comes first
 *   <li>{@code formats}: of readings, each with the bits of a number in it, with {@code block},
 *       definite or indefinite
 *   <li>{@code action}: a name of {@link Actions}, with {@code elements}
 *   <li>{@code reply}: a constant answer
 *   <li>{@code accept: true}: taken and without effect
 * </ul>
 */
final class TreeReader {
  private final LanguageFile language;
  private final List<InstrumentModel> models;

  TreeReader(LanguageFile language, List<InstrumentModel> models) {
    this.language = language;
    this.models = models;
    language.allowAlso("errors", "numbers", "commands", "tree");
  }

  NumberStyle numbers() {
    return NumberStyle.of(language.root().get("numbers"));
  }

  ScpiMachine.ErrorStyle errors() {
    ConfigNode node = language.root().get("errors").allowOnly("depth", "format", "details");
    return new ScpiMachine.ErrorStyle(
        (int) node.get("depth").integer(2, 1000),
        node.get("format").text(),
        node.find("details").map(ConfigNode::flag).orElse(false));
  }

  /** The tree; settings that the language keeps are declared in its memory. */
  CommandTree commands(Memory memory) {
    List<CommandTree.Command> commands = new ArrayList<>();
    if (language.root().has("commands")) {
      read(language.root().get("commands"), memory, commands);
    }
    if (language.root().has("tree")) {
      LanguageFile family = LanguageFile.shipped(language.root().get("tree").text());
      read(family.root().get("commands"), memory, commands);
    }
    commands.addAll(StandardCommands.all());
    return new CommandTree(commands);
  }

  private void read(ConfigNode node, Memory memory, List<CommandTree.Command> commands) {
    for (String pattern : node.fields()) {
      commands.add(command(pattern, node.get(pattern), memory));
    }
  }

  private CommandTree.Command command(String key, ConfigNode body, Memory memory) {
    boolean onlyAsks = key.endsWith("?");
    boolean onlySets = key.endsWith("!");
    String text = onlyAsks || onlySets ? key.substring(0, key.length() - 1) : key;
    try {
      return new CommandTree.Command(
          CommandPattern.parse(text), behaviour(body, memory), !onlyAsks, !onlySets);
    } catch (IllegalArgumentException e) {
      throw body.wrong("a header pattern such as [:SOURce#]:VOLTage", e);
    }
  }

  private Behaviour behaviour(ConfigNode body, Memory memory) {
    if (body.has("parameter")) {
      Behaviour setting = parameter(body);
      return flag(body, "all") ? new AllChannels(setting) : setting;
    }
    if (body.has("keep")) {
      Behaviour setting = kept(body, memory);
      return flag(body, "card") ? new OfCard(setting) : setting;
    }
    if (body.has("formats")) {
      return formats(body, memory);
    }
    if (body.has("action")) {
      body.allowOnly("action", "elements");
      List<String> elements =
          body.find("elements").stream()
              .flatMap(list -> list.items().stream().map(ConfigNode::text))
              .toList();
      Behaviour action = Actions.named(body.get("action").text(), elements);
      if (action == null) {
        throw body.get("action").wrong("the name of an action");
      }
      return action;
    }
    if (body.has("reply")) {
      return new Fixed(body.allowOnly("reply").get("reply").text());
    }
    body.allowOnly("accept").get("accept").oneOf("true");
    return new Fixed("0");
  }

  private Behaviour parameter(ConfigNode body) {
    String name = body.get("parameter").text();
    Parameter known = known(name, body);
    switch (known.kind()) {
      case FLAG:
        body.allowOnly("parameter", "all");
        return new FlagParameter(name);
      case CHOICE:
        body.allowOnly("parameter", "all", "words", "quoted");
        return new ChoiceParameter(name, choices(body.get("words"), known), quoted(body));
      default:
        body.allowOnly("parameter", "all", "unit", "integer", "absolute", "scale", "also");
        Behaviour number = number(name, body);
        return body.has("also") ? new Both(number, number(body.get("also").text(), body)) : number;
    }
  }

  private Behaviour number(String name, ConfigNode body) {
    known(name, body);
    return new NumberParameter(
        name,
        unit(body),
        flag(body, "integer"),
        flag(body, "absolute"),
        body.find("scale").map(ConfigNode::number).orElse(1.0));
  }

  private Parameter known(String name, ConfigNode body) {
    Parameter found = null;
    for (InstrumentModel model : models) {
      found =
          model.parameters().stream()
              .filter(parameter -> parameter.name().equals(name))
              .findFirst()
              .orElseThrow(() -> body.get("parameter").wrong("a parameter of the model"));
    }
    return found;
  }

  private static Map<String, String> choices(ConfigNode words, Parameter known) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String mnemonic : words.fields()) {
      String word = words.get(mnemonic).text();
      // Models of a family may lack a choice; the instrument then refuses the word.
      choices.put(mnemonic, word);
    }
    if (choices.values().stream().noneMatch(known.choices()::contains)) {
      throw words.wrong("one of the model's words " + known.choices());
    }
    return choices;
  }

  private Behaviour kept(ConfigNode body, Memory memory) {
    body.allowOnly(
        "keep",
        "card",
        "initial",
        "words",
        "most-words",
        "quoted",
        "flag",
        "numbers",
        "unit",
        "integer",
        "least",
        "most");
    String name = body.get("keep").text();
    String initial = body.find("initial").map(ConfigNode::text).orElse("");
    memory.declare(name, initial);
    if (body.has("words")) {
      List<String> words = body.get("words").items().stream().map(ConfigNode::text).toList();
      int most = (int) (long) body.find("most-words").map(n -> n.integer(1, 32)).orElse(1L);
      return KeptWords.of(name, words, quoted(body), most);
    }
    if (flag(body, "flag")) {
      return new KeptFlag(name);
    }
    if (body.has("numbers")) {
      return new KeptNumbers(name, unit(body), (int) body.get("numbers").integer(1, 10_000));
    }
    return new KeptNumber(
        name,
        unit(body),
        flag(body, "integer"),
        body.get("least").number(),
        body.get("most").number(),
        body.get("initial").number());
  }

  private static Behaviour formats(ConfigNode body, Memory memory) {
    body.allowOnly("formats", "block");
    ConfigNode formats = body.get("formats");
    Map<String, Integer> bits = new LinkedHashMap<>();
    for (String format : formats.fields()) {
      bits.put(format, Integer.parseInt(formats.get(format).oneOf("0", "32", "64")));
    }
    memory.declare(ReadingFormat.FORMAT, "ASC");
    memory.declare(ReadingFormat.BITS, "0");
    String block = body.get("block").oneOf("definite", "indefinite");
    memory.declare(ReadingFormat.BLOCK, block.toUpperCase(Locale.ROOT));
    return new KeptFormat(bits);
  }

  private static boolean quoted(ConfigNode body) {
    return flag(body, "quoted");
  }

  private static boolean flag(ConfigNode body, String field) {
    return body.find(field).map(ConfigNode::flag).orElse(false);
  }

  private static UnitSuffix unit(ConfigNode body) {
    if (!body.has("unit")) {
      return UnitSuffix.NONE;
    }
    ConfigNode unit = body.get("unit");
    return UnitSuffix.valueOf(unit.oneOf("V", "A", "OHM", "S", "HZ", "PERCENT", "DEG"));
  }
}
