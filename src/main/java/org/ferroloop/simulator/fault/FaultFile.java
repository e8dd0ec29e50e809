package org.ferroloop.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.quantity.Unit;

/**
 * Reads a fault schedule: a list of entries such as
 *
 * <pre>
 * - {instrument: smu, on: "measure", nth: 3, effect: late, by: 200 ms}
 * - {from: 10 s, until: 20 s, effect: offset-reading, amount: 5 nA}
 * </pre>
 *
 * An entry needs {@code on} (a regular expression, upper and lower case the same) or a window
 * ({@code from}, {@code until}, instrument time). {@code times} says how often it strikes: once
 * unless given, "always" unless given for a window without {@code on}.
 */
public final class FaultFile {
  private static final String[] WORDS = {
    "late",
    "silent",
    "hang",
    "truncated",
    "garbled",
    "duplicated",
    "disconnect",
    "power-cycle",
    "error",
    "stuck-reading",
    "offset-reading",
    "compliance",
    "open",
    "short",
    "stuck",
    "normal"
  };

  private FaultFile() {}

  /**
   * Reads a list of entries.
   *
   * @throws InputException with file, line and field of what is wrong
   */
  public static List<Fault> read(ConfigNode list) {
    return list.items().stream().map(FaultFile::fault).toList();
  }

  /** Reads one entry. */
  public static Fault fault(ConfigNode node) {
    node.allowOnly(
        "instrument",
        "on",
        "nth",
        "times",
        "from",
        "until",
        "effect",
        "by",
        "number",
        "text",
        "value",
        "amount",
        "device",
        "lasts");
    double from = node.find("from").map(n -> n.quantity(Unit.SECOND)).orElse(0.0);
    double until =
        node.find("until").map(n -> n.quantity(Unit.SECOND)).orElse(Double.POSITIVE_INFINITY);
    if (from < 0 || until <= from) {
      throw node.wrong("a window that begins at 0 s or later and ends after it begins");
    }
    Pattern on = node.find("on").map(FaultFile::pattern).orElse(null);
    if (on == null && !node.has("from") && !node.has("until")) {
      throw node.wrong("on (a pattern) or a window (from, until)");
    }
    int often = on == null ? Integer.MAX_VALUE : 1;
    return new Fault(
        node.find("instrument").map(ConfigNode::text).orElse(""),
        on,
        node.find("nth").map(n -> (int) n.integer(1, 1_000_000_000)).orElse(1),
        node.find("times").map(FaultFile::times).orElse(often),
        from,
        until,
        effect(node, node.has("until") ? until - from : Double.POSITIVE_INFINITY));
  }

  private static int times(ConfigNode node) {
    return node.text().equals("always") ? Integer.MAX_VALUE : (int) node.integer(1, 1_000_000_000);
  }

  private static Pattern pattern(ConfigNode node) {
    try {
      return Pattern.compile(node.text(), Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw node.wrong("a regular expression", e);
    }
  }

  private static Effect effect(ConfigNode node, double window) {
    String word = node.get("effect").oneOf(WORDS);
    double lasts = node.find("lasts").map(n -> n.quantity(Unit.SECOND)).orElse(window);
    return switch (word) {
      case "late" -> new Effect.Late(node.find("by").map(FaultFile::delay).orElse(null));
      case "silent" -> new Effect.Silent();
      case "hang" -> new Effect.Hang();
      case "truncated" -> new Effect.Truncated();
      case "garbled" -> new Effect.Garbled();
      case "duplicated" -> new Effect.Duplicated();
      case "disconnect" -> new Effect.Disconnect();
      case "power-cycle" -> new Effect.PowerCycle();
      case "error" ->
          new Effect.Raise(
              node.find("number").map(n -> (int) n.integer(-32_768, 32_767)).orElse(-310),
              node.find("text").map(ConfigNode::text).orElse("System error"));
      case "stuck-reading" ->
          new Effect.Spoilt(
              Effect.Spoilt.Kind.STUCK,
              node.find("value").map(n -> n.quantity(Unit.AMPERE)).orElse(Double.NaN),
              lasts);
      case "offset-reading" ->
          new Effect.Spoilt(
              Effect.Spoilt.Kind.OFFSET, node.get("amount").quantity(Unit.AMPERE), lasts);
      case "compliance" -> new Effect.Spoilt(Effect.Spoilt.Kind.COMPLIANCE, 0, lasts);
      default ->
          new Effect.Broken(
              Effect.Broken.How.valueOf(word.toUpperCase(Locale.ROOT)),
              node.find("device").map(ConfigNode::text).orElse(""),
              lasts);
    };
  }

  private static Duration delay(ConfigNode node) {
    return node.text().equals("next")
        ? null
        : Duration.ofNanos(Math.round(node.quantity(Unit.SECOND) * 1e9));
  }
}
