package org.ferroloop.simulator.language;

import java.util.Arrays;

/**
 * Numbers in scientific notation, digit for digit as Java's formatter writes them. An instrument
 * prints several a message, and the formatter would be the slowest part of it.
 */
public final class Scientific {
  private Scientific() {}

  /**
   * The same as {@code String.format(Locale.ROOT, "%.<decimals>e", value)}: "-1.50e-07". The
   * shortest digits that mean this value are rounded half up.
   *
   * @param value finite
   * @param decimals digits behind the point, 0 or more
   * @param mark of the exponent, 'e' or 'E'
   */
  public static String text(double value, int decimals, char mark) {
    String shortest = Double.toString(Math.abs(value));
    int exponentMark = shortest.indexOf('E');
    int end = exponentMark < 0 ? shortest.length() : exponentMark;
    int exponent =
        exponentMark < 0 ? 0 : Integer.parseInt(shortest, end + 1, shortest.length(), 10);
    char[] digits = new char[decimals + 2];
    Arrays.fill(digits, '0');
    int point = shortest.indexOf('.');
    int count = 0;
    for (int i = 0; i < end; i++) {
      char c = shortest.charAt(i);
      if (c == '.' || (count == 0 && c == '0')) {
        continue;
      }
      if (count == 0 && value != 0) {
        exponent += i < point ? point - 1 - i : point - i;
      }
      if (count < digits.length) {
        digits[count] = c;
      }
      count++;
    }
    if (roundUp(digits)) {
      exponent++;
    }
    return written(value < 0 || 1 / value < 0, digits, exponent, mark);
  }

  /** Rounds by the last digit; true when it became the next power of ten. */
  private static boolean roundUp(char[] digits) {
    if (digits[digits.length - 1] < '5') {
      return false;
    }
    for (int i = digits.length - 2; i >= 0; i--) {
      if (digits[i] != '9') {
        digits[i]++;
        return false;
      }
      digits[i] = '0';
    }
    digits[0] = '1';
    return true;
  }

  /** All digits but the last. */
  private static String written(boolean negative, char[] digits, int exponent, char mark) {
    StringBuilder text = new StringBuilder(digits.length + 6);
    if (negative) {
      text.append('-');
    }
    text.append(digits[0]);
    if (digits.length > 2) {
      text.append('.').append(digits, 1, digits.length - 2);
    }
    text.append(mark).append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    return (size < 10 ? text.append('0') : text).append(size).toString();
  }
}
