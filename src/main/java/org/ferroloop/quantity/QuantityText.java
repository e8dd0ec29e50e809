package org.ferroloop.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and prints quantities in exact decimal arithmetic, so that text and double round-trip. */
final class QuantityText {
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?)\\s*(\\S*)");
  private static final Map<String, Integer> LONG_TIMES = Map.of("min", 60, "h", 3600, "d", 86400);

  private QuantityText() {}

  static double parse(String field, String text, Unit unit) {
    String trimmed = text == null ? "" : text.strip();
    Matcher matcher = NUMBER_AND_UNIT.matcher(trimmed);
    if (!matcher.matches()) {
      throw new QuantityException(field, trimmed, wanted(unit));
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    String suffix = matcher.group(2);
    if (suffix.isEmpty()) {
      throw new QuantityException(field, trimmed, wanted(unit) + " (a number without unit)");
    }
    double value = scaled(number, suffix, unit, field, trimmed);
    if (!Double.isFinite(value)) {
      throw new QuantityException(field, trimmed, wanted(unit) + " of finite size");
    }
    return value;
  }

  private static double scaled(
      BigDecimal number, String suffix, Unit unit, String field, String text) {
    if (unit == Unit.SECOND && LONG_TIMES.containsKey(suffix)) {
      return number.multiply(BigDecimal.valueOf(LONG_TIMES.get(suffix))).doubleValue();
    }
    for (String symbol : unit.symbols()) {
      if (!suffix.endsWith(symbol)) {
        continue;
      }
      String prefixText = suffix.substring(0, suffix.length() - symbol.length());
      for (Prefix prefix : Prefix.values()) {
        if (prefix.spellings.contains(prefixText)) {
          return number.scaleByPowerOfTen(prefix.exponent * unit.prefixPower()).doubleValue();
        }
      }
    }
    if (unit == Unit.VOLT_PER_SECOND && suffix.startsWith("V/") && suffix.endsWith("s")) {
      String perPrefix = suffix.substring(2, suffix.length() - 1);
      for (Prefix prefix : Prefix.values()) {
        if (prefix.spellings.contains(perPrefix)) {
          return number.scaleByPowerOfTen(-prefix.exponent).doubleValue();
        }
      }
    }
    throw new QuantityException(field, text, wanted(unit));
  }

  static String format(double value, Unit unit) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "a quantity in " + unit.symbol() + " must be finite, found " + value);
    }
    BigDecimal number = new BigDecimal(Double.toString(value));
    Prefix best = Prefix.NONE;
    if (value != 0) {
      int decade = number.precision() - number.scale() - 1;
      for (Prefix prefix : Prefix.values()) {
        if (prefix.exponent * unit.prefixPower() <= decade || prefix == Prefix.ATTO) {
          best = prefix;
        }
      }
    }
    BigDecimal shown =
        number.scaleByPowerOfTen(-best.exponent * unit.prefixPower()).stripTrailingZeros();
    boolean plain = Math.abs(shown.precision() - shown.scale()) <= 12 && shown.scale() < 24;
    return (plain ? shown.toPlainString() : shown.toString()) + " " + best.symbol() + unit.symbol();
  }

  private static String wanted(Unit unit) {
    String example =
        switch (unit) {
          case SECOND -> "20 ns";
          case VOLT -> "-3.5 V";
          case AMPERE -> "0.1 mA";
          case OHM -> "5 MOhm";
          case SIEMENS -> "80 nS";
          case JOULE -> "2 pJ";
          case FARAD -> "30 pF";
          case HERTZ -> "50 Hz";
          case WATT -> "1 mW";
          case COULOMB -> "3 nC";
          case METRE -> "15 um";
          case SQUARE_METRE -> "706 um2";
          case KELVIN -> "300 K";
          case VOLT_PER_SECOND -> "0.25 V/ns";
          case COULOMB_PER_SQUARE_METRE -> "0.2 C/m2";
        };
    return "a quantity in " + unit.symbol() + ", for instance \"" + example + "\"";
  }
}
