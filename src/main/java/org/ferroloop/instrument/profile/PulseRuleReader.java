package org.ferroloop.instrument.profile;

import org.ferroloop.config.ConfigNode;
import org.ferroloop.quantity.Unit;

/** Reads the section {@code pulses}. */
final class PulseRuleReader {
  private PulseRuleReader() {}

  static PulseRule read(ConfigNode node) {
    double resistance = node.get("source-resistance").quantity(Unit.OHM);
    double share = node.get("edges").text().equals("10-90") ? 0.8 : 1;
    return new PulseRule(
        resistance,
        accountedLoad(node.get("amplitude-for"), resistance),
        volt(node, "smallest-swing"),
        volt(node, "highest"),
        volt(node, "lowest"),
        volt(node, "level-step"),
        second(node, "shortest-width"),
        second(node, "longest-width"),
        second(node, "width-step"),
        share,
        second(node, "fastest-edge") / share,
        second(node, "slowest-edge") / share,
        second(node, "shortest-period"),
        second(node, "longest-period"),
        second(node, "dead-time"),
        (int) node.get("longest-train").integer(1, Integer.MAX_VALUE));
  }

  private static double accountedLoad(ConfigNode node, double resistance) {
    return switch (node.text()) {
      case "open" -> Double.POSITIVE_INFINITY;
      case "matched" -> resistance;
      default -> node.quantity(Unit.OHM);
    };
  }

  private static double volt(ConfigNode node, String field) {
    return node.get(field).quantity(Unit.VOLT);
  }

  private static double second(ConfigNode node, String field) {
    return node.get(field).quantity(Unit.SECOND);
  }
}
