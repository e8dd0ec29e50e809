package org.ferroloop.simulator.language.siglent;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units as this language reads and prints them. */
final class Quantities {
  private static final int DIGITS = 6;
  private static final Pattern NUMBER =
      Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d{1,3})?)\\s*([A-Z]*)\\s*");
  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("V", 1.0),
          Map.entry("VPP", 1.0),
          Map.entry("MV", 1e-3),
          Map.entry("HZ", 1.0),
          Map.entry("KHZ", 1e3),
          Map.entry("MHZ", 1e6),
          Map.entry("S", 1.0),
          Map.entry("MS", 1e-3),
          Map.entry("US", 1e-6),
          Map.entry("NS", 1e-9),
          Map.entry("CYCLE", 1.0));

  private Quantities() {}

  /** Not-a-number for what is none. */
  static double parse(String text) {
    Matcher matcher = NUMBER.matcher(text.toUpperCase(Locale.ROOT));
    Double factor = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
    return factor == null ? Double.NaN : Double.parseDouble(matcher.group(1)) * factor;
  }

  /** Six significant digits, without trailing zeros: 0.001, 1000, 8.4e-09. */
  static String show(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
    double size = Math.abs(rounded.doubleValue());
    if (size == 0) {
      return "0";
    }
    if (size >= 1e-4 && size < 1e6) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    return String.format(Locale.ROOT, "%." + (DIGITS - 1) + "e", value)
        .replaceFirst("\\.?0+e", "e");
  }
}
