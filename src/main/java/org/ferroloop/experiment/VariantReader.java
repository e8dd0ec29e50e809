package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.training.Rule;

/**
 * Reads rules under names of their own, so that one rule can stand there with several options: a
 * field "rule" names the rule (without it the name does), and "learning_rate" may be a list.
 */
public final class VariantReader {
  private static final String RULE = "rule";

  private VariantReader() {}

  /**
   * @param shared settings that all rules share
   * @param rules those that each has for itself, which go before the shared ones
   * @return in the order of the file, learning rate by learning rate
   * @throws org.ferroloop.config.InputException with file, line and field
   */
  public static List<RuleVariant> read(ConfigNode shared, ConfigNode rules) {
    List<RuleVariant> variants = new ArrayList<>();
    for (String name : rules.fields()) {
      ConfigNode own = rules.get(name);
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9 ._+-]{0,49}")) {
        throw own.wrong("a name of 1 to 50 letters, digits, spaces and . _ + -");
      }
      for (RuleSettings settings : RuleReader.rates(shared, own, rule(name, own), RULE)) {
        variants.add(new RuleVariant(name, settings));
      }
    }
    if (variants.isEmpty()) {
      throw rules.wrong("at least one rule");
    }
    return variants;
  }

  private static Rule rule(String name, ConfigNode own) {
    Optional<ConfigNode> told = own.find(RULE);
    try {
      return Rule.of(told.isPresent() ? told.get().text() : name);
    } catch (IllegalArgumentException e) {
      throw told.orElse(own)
          .wrong("a rule, in the field \"rule\" or as the name: " + e.getMessage(), e);
    }
  }
}
