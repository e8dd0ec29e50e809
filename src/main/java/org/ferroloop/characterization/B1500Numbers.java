package org.ferroloop.characterization;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The numbers of the B1500A files: fixed decimals, no exponent, so a cut one shows. */
final class B1500Numbers {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  // What C runtimes print, the older Microsoft ones ("1.#INF000", "-1.#IND00") included.
  private static final Pattern INFINITE =
      Pattern.compile("[+-]?(inf(inity)?|1\\.#inf0*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_A_NUMBER =
      Pattern.compile("[+-]?(nan(\\(\\w*\\))?|1\\.#(ind|[qs]?nan)0*)", Pattern.CASE_INSENSITIVE);

  private B1500Numbers() {}

  /** A number with exactly these decimals and at most 15 digits before the point, no leading 0. */
  static OptionalDouble fixed(String text, int decimals) {
    return text.matches("-?(0|[1-9]\\d{0,14})\\.\\d{" + decimals + "}")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** A resistance: a fixed number, or infinite, or NaN. */
  static OptionalDouble reading(String text) {
    if (INFINITE.matcher(text).matches()) {
      return OptionalDouble.of(
          text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    if (NOT_A_NUMBER.matcher(text).matches()) {
      return OptionalDouble.of(Double.NaN);
    }
    return fixed(text, B1500Layout.ROW_DECIMALS);
  }

  /** A whole number from 0, or -1 when the text is none. */
  static int whole(String text) {
    return WHOLE.matcher(text).matches() ? Integer.parseInt(text) : -1;
  }

  /** Half of the last printed digit, and room for binary rounding. */
  static double resolution(int decimals) {
    return 0.501 * Math.pow(10, -decimals);
  }

  /** "3 decimals, as in 0.000". */
  static String described(int decimals) {
    return String.format(
        Locale.ROOT, "a number with %d decimals, as %." + decimals + "f", decimals, 0.1);
  }
}
