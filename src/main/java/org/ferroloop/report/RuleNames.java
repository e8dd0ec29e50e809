package org.ferroloop.report;

import java.util.Map;

/** How rules are called in pictures and tables. */
final class RuleNames {
  private static final Map<String, String> SHOWN =
      Map.of(
          "float", "float",
          "sgd", "plain SGD",
          "sgd-shifted", "shifted SGD",
          "mixed-precision", "mixed precision");

  private RuleNames() {}

  /** The shown name of a rule; an unknown one is shown as it is called on the command line. */
  static String of(String rule) {
    return SHOWN.getOrDefault(rule, rule);
  }
}
