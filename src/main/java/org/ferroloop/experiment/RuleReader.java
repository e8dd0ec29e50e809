package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.TrainType;
import org.ferroloop.training.TransferGranularity;

/**
 * Reads what is to be trained: settings that all rules share, under "training", and under "rules"
 * those that each has for itself, which go before the shared ones.
 */
final class RuleReader {
  private static final String[] FIELDS = {
    "hidden",
    "epochs",
    "batch",
    "learning_rate",
    "halve_every",
    "validation",
    "train_type",
    "granularity",
    "periphery",
    "converters"
  };
  private static final int MOST_EPOCHS = 100_000;
  private static final int WIDEST = 100_000;

  private final ConfigNode shared;
  private final ConfigNode own;

  private RuleReader(ConfigNode shared, ConfigNode own) {
    this.shared = shared;
    this.own = own;
  }

  static List<RuleSettings> rules(ConfigNode shared, ConfigNode rules) {
    shared.allowOnly(FIELDS);
    rules.allowOnly(Arrays.stream(Rule.values()).map(Rule::text).toArray(String[]::new));
    if (rules.fields().isEmpty()) {
      throw rules.wrong("at least one rule");
    }
    List<RuleSettings> settings = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (rules.has(rule.text())) {
        ConfigNode own = rules.get(rule.text()).allowOnly(all());
        settings.add(checked(rules.get(rule.text()), new RuleReader(shared, own).settings(rule)));
      }
    }
    return settings;
  }

  /**
   * The settings of one rule for each of its learning rates, of which there may be a list.
   *
   * @param extra a field of the rule that somebody else reads
   */
  static List<RuleSettings> rates(ConfigNode shared, ConfigNode own, Rule rule, String extra) {
    shared.allowOnly(FIELDS);
    own.allowOnly(Stream.concat(Arrays.stream(all()), Stream.of(extra)).toArray(String[]::new));
    RuleReader reader = new RuleReader(shared, own);
    ConfigNode rates = reader.field("learning_rate");
    List<ConfigNode> each = rates.isList() ? rates.items() : List.of(rates);
    if (each.isEmpty()) {
      throw rates.wrong("at least one learning rate");
    }
    return each.stream()
        .map(one -> checked(own, reader.settings(rule, learningRate(one))))
        .toList();
  }

  private static String[] all() {
    return Stream.concat(Arrays.stream(FIELDS), Arrays.stream(OptionsReader.FIELDS))
        .toArray(String[]::new);
  }

  /** Combinations that make no sense are told with the place of the rule. */
  private static RuleSettings checked(ConfigNode rule, RuleSettings settings) {
    try {
      settings.training(0, 0);
      return settings;
    } catch (IllegalArgumentException e) {
      throw InputException.caused(rule.source(), rule.line(), rule.path(), e.getMessage(), e);
    }
  }

  private RuleSettings settings(Rule rule) {
    return settings(rule, learningRate(field("learning_rate")));
  }

  private RuleSettings settings(Rule rule, double learningRate) {
    RuleOptions options = OptionsReader.options(rule, own);
    VainFields.refuse(rule, options, own);
    return new RuleSettings(
        rule,
        hidden(field("hidden")),
        (int) field("epochs").integer(1, MOST_EPOCHS),
        (int) field("batch").integer(1, MOST_EPOCHS),
        learningRate,
        (int) field("halve_every").integer(0, MOST_EPOCHS),
        field("validation").number(0.01, 0.9),
        one(TrainType.values(), field("train_type")),
        one(TransferGranularity.values(), field("granularity")),
        new PeripheryReader(shared, own).read(),
        options);
  }

  /** One of the constants, by its name in small letters with hyphens. */
  static <E extends Enum<E>> E one(E[] constants, ConfigNode node) {
    String text = node.oneOf(Arrays.stream(constants).map(RuleReader::text).toArray(String[]::new));
    return Arrays.stream(constants)
        .filter(constant -> text(constant).equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** How files write a constant: PER_POLARITY is "per-polarity". */
  static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private ConfigNode field(String name) {
    Optional<ConfigNode> first = own.find(name);
    return first.isPresent() ? first.get() : shared.get(name);
  }

  private static double learningRate(ConfigNode node) {
    if (!(node.number() > 0)) {
      throw node.wrong("a positive number");
    }
    return node.number();
  }

  private static List<Integer> hidden(ConfigNode node) {
    List<Integer> widths = new ArrayList<>();
    for (ConfigNode item : node.items()) {
      widths.add((int) item.integer(1, WIDEST));
    }
    return widths;
  }
}
