package org.ferroloop.simulator.language.tsp;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.simulator.language.Scientific;

/** Numbers to texts and back, as TSP writes them. */
final class Texts {
  private static final int LONGEST = 10_000;
  private static final Pattern NUMBER =
      Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,5})?\\s*");
  private static final Pattern CONVERSION =
      Pattern.compile("%([-+ 0#]*)(\\d{0,2})(?:\\.(\\d{1,2}))?([a-zA-Z%])");

  private Texts() {}

  /** Null when the text is no number. */
  static Double toNumber(String text) {
    return NUMBER.matcher(text).matches() ? Double.valueOf(text.trim()) : null;
  }

  /** As tostring has it: 14 significant digits. */
  static String toText(Object value) {
    if (!(value instanceof Double number)) {
      return value == null ? "nil" : value instanceof Table ? "table" : named(value);
    }
    if (!Double.isFinite(number)) {
      return special(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(14));
    double size = Math.abs(number);
    if (number == 0) {
      return "0";
    }
    if (size >= 1e-4 && size < 1e14) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    String text = String.format(Locale.ROOT, "%.13e", number);
    return text.replaceFirst("\\.?0+e", "e");
  }

  private static String named(Object value) {
    return value instanceof Function ? "function" : value.toString();
  }

  /** As print has it: scientific, with so many significant digits. */
  static String printed(Object value, int precision) {
    if (value instanceof Double number) {
      return Double.isFinite(number)
          ? Scientific.text(number, precision - 1, 'e')
          : special(number);
    }
    return toText(value);
  }

  private static String special(double number) {
    return Double.isNaN(number) ? "nan" : number > 0 ? "9.91000e+37" : "-9.91000e+37";
  }

  /** string.format. */
  static String format(List<Object> arguments) {
    if (arguments.isEmpty() || !(arguments.get(0) instanceof String pattern)) {
      throw TspError.runtime("bad argument #1 to `format' (string expected)");
    }
    Matcher matcher = CONVERSION.matcher(pattern);
    StringBuilder text = new StringBuilder();
    int next = 1;
    while (matcher.find()) {
      String shown = "%";
      if (!matcher.group(4).equals("%")) {
        if (next >= arguments.size()) {
          throw TspError.runtime("bad argument #" + next + " to `format' (no value)");
        }
        shown = converted(matcher, arguments.get(next++));
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
      if (text.length() > LONGEST) {
        throw TspError.runtime("not enough memory");
      }
    }
    return matcher.appendTail(text).toString();
  }

  private static String converted(Matcher conversion, Object value) {
    String kind = conversion.group(4);
    int digits = conversion.group(3) == null ? 6 : Integer.parseInt(conversion.group(3));
    String body =
        switch (kind) {
          case "s" -> toText(value);
          case "d", "i" -> Long.toString((long) Operators.number(value, "format"));
          case "f", "e", "E" ->
              String.format(Locale.ROOT, "%." + digits + kind, Operators.number(value, "format"));
          case "g", "G" -> toText(value);
          default -> throw TspError.runtime("invalid option to `format'");
        };
    int width = conversion.group(2).isEmpty() ? 0 : Integer.parseInt(conversion.group(2));
    String space = " ".repeat(Math.max(0, width - body.length()));
    return conversion.group(1).contains("-") ? body + space : space + body;
  }
}
