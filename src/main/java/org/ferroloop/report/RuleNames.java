package org.ferroloop.report;

import java.util.Map;

/** How rules are called in pictures and tables. */
public final class RuleNames {
  private static final Map<String, String> SHOWN =
      Map.of(
          "float", "float",
          "sgd", "plain SGD",
          "sgd-shifted", "shifted SGD",
          "mixed-precision", "mixed precision",
          "ttv1", "Tiki-Taka v1",
          "ttv2", "Tiki-Taka v2",
          "c-ttv2", "chopped Tiki-Taka v2",
          "agad", "AGAD");

  private RuleNames() {}

  /** The shown name of a rule; an unknown one is shown as it is called on the command line. */
  public static String of(String rule) {
    return SHOWN.getOrDefault(rule, rule);
  }
}
