package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.training.PeripheryType;
import org.ferroloop.training.Rule;
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
    "periphery"
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
        ConfigNode own = rules.get(rule.text()).allowOnly(FIELDS);
        settings.add(new RuleReader(shared, own).settings(rule));
      }
    }
    return settings;
  }

  private RuleSettings settings(Rule rule) {
    return new RuleSettings(
        rule,
        hidden(field("hidden")),
        (int) field("epochs").integer(1, MOST_EPOCHS),
        (int) field("batch").integer(1, MOST_EPOCHS),
        learningRate(field("learning_rate")),
        (int) field("halve_every").integer(0, MOST_EPOCHS),
        field("validation").number(0.01, 0.9),
        one(TrainType.values(), field("train_type")),
        one(TransferGranularity.values(), field("granularity")),
        one(PeripheryType.values(), field("periphery")));
  }

  /** One of the constants, by its name in small letters with hyphens. */
  private static <E extends Enum<E>> E one(E[] constants, ConfigNode node) {
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
