package org.ferroloop.instrument.session;

import java.util.OptionalDouble;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.instrument.profile.NumberRule;

/** Numbers as instruments write and read them. */
public final class Numbers {
  private static final double DIGITS = 1e9;

  private Numbers() {}

  /** A number as a command holds it: at most ten significant digits, no suffix. */
  public static String print(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return Long.toString((long) value);
    }
    // Rounding in decimal: 20e-9 * 3 must be sent as 6.0E-8 and not as 6.000000000000001E-8.
    double decade = Math.pow(10, Math.floor(Math.log10(Math.abs(value))));
    double scale = DIGITS / decade;
    double rounded =
        Double.isFinite(scale) && decade > 0 ? Math.rint(value * scale) / scale : value;
    String text = Double.toString(rounded);
    return text.length() > 14 ? String.format(java.util.Locale.ROOT, "%.9E", value) : text;
  }

  /**
   * Reads a number with an optional unit behind it ("2V", "8.4e-09S"), NaN and infinity.
   *
   * @return empty when the text holds none
   */
  public static OptionalDouble read(String text) {
    String trimmed = text.trim();
    int end = numberEnd(trimmed);
    if (end > 0) {
      return OptionalDouble.of(Double.parseDouble(trimmed.substring(0, end)));
    }
    return switch (trimmed.toLowerCase(java.util.Locale.ROOT)) {
      case "nan", "-nan", "+nan" -> OptionalDouble.of(Double.NaN);
      case "inf", "+inf", "infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
      case "-inf", "ninf" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
      case "true", "on" -> OptionalDouble.of(1);
      case "false", "off" -> OptionalDouble.of(0);
      default -> OptionalDouble.empty();
    };
  }

  /** What a number that an instrument sent is worth. */
  public static ReadingStatus worth(double value, NumberRule rule) {
    if (Double.isNaN(value) || Math.abs(Math.abs(value) / rule.invalid() - 1) < 1e-6) {
      return ReadingStatus.INVALID;
    }
    return Math.abs(value) >= rule.overrange() * (1 - 1e-6)
        ? ReadingStatus.OVERRANGE
        : ReadingStatus.OK;
  }

  /** The length of the decimal number at the start; 0 when there is none, or more than a unit. */
  private static int numberEnd(String text) {
    int at = 0;
    int length = text.length();
    if (at < length && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    int digits = 0;
    boolean point = false;
    while (at < length && (isDigit(text.charAt(at)) || (text.charAt(at) == '.' && !point))) {
      point |= text.charAt(at) == '.';
      digits += text.charAt(at) == '.' ? 0 : 1;
      at++;
    }
    if (digits == 0) {
      return 0;
    }
    int end = at + exponentLength(text, at);
    for (int i = end; i < length; i++) {
      if (!Character.isLetter(text.charAt(i)) && text.charAt(i) != '%') {
        return 0;
      }
    }
    return end;
  }

  private static int exponentLength(String text, int from) {
    int at = from;
    if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
      return 0;
    }
    at++;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    int digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at == digits ? 0 : at - from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
