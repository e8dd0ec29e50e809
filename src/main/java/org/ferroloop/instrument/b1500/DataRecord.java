package org.ferroloop.instrument.b1500;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.instrument.ReadingStatus;

/**
 * One ASCII data record of FLEX: {@code NAI+000.005E-06} with a status letter (FMT 1, 5, 11, 15),
 * or {@code 128AI+000.005E-06} with a status number (FMT 21, 25). Programming Guide, "Data Output
 * Format".
 *
 * @param status a letter, or three digits
 * @param channel slot of an SMU; slot and two digits (501, 502) of a second sub-channel; 0 when the
 *     record is of no module's channel
 * @param type V, I, T (time), ... ; v, i of a source in FMT 21
 * @param value in SI units; as sent, 199.999E+99 when there is no datum
 */
record DataRecord(String status, int channel, char type, double value) {
  /** From here on a value is none: FLEX writes 199.999E+99. */
  private static final double NO_DATA = 1e99;

  private static final Pattern FORM =
      Pattern.compile("([A-Z]|\\d{3})([A-Ja-jVZ])([A-Za-z])([+-]\\d+\\.\\d+E[+-]\\d{1,2})");

  /**
   * Takes a record apart.
   *
   * @throws IllegalArgumentException when it has another form
   */
  static DataRecord of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected a data record, got \"" + text + "\"");
    }
    return new DataRecord(
        matcher.group(1),
        channel(matcher.group(2).charAt(0)),
        matcher.group(3).charAt(0),
        Double.parseDouble(matcher.group(4)));
  }

  /** A to J are slots, a to j their second sub-channels; V is the ground unit, Z none. */
  private static int channel(char letter) {
    if (letter >= 'A' && letter <= 'J') {
      return letter - 'A' + 1;
    }
    return letter >= 'a' && letter <= 'j' ? 100 * (letter - 'a' + 1) + 2 : 0;
  }

  /** Whether it is the value of a source and no measurement. */
  boolean isSource() {
    boolean marked = status.equals("W") || status.equals("E");
    return marked || (hasNumber() && Character.isLowerCase(type));
  }

  boolean isTime() {
    return type == 'T';
  }

  boolean isCurrent() {
    return type == 'I';
  }

  /** What is known of a measured value. */
  ReadingStatus meaning() {
    ReadingStatus told = hasNumber() ? ofBits(Integer.parseInt(status)) : ofLetter();
    boolean none = Double.isNaN(value) || Math.abs(value) >= NO_DATA;
    return none && told != ReadingStatus.OVERRANGE ? ReadingStatus.INVALID : told;
  }

  private boolean hasNumber() {
    return status.length() == 3;
  }

  /**
   * N is a datum; C the own compliance, T that of another channel, which spoils this one as well; V
   * above the range; X oscillates or has not settled; F the force amplifier is saturated, so that
   * the voltage is not the asked one. G, S, U, D belong to searches and capacitance units.
   */
  private ReadingStatus ofLetter() {
    return switch (status) {
      case "N" -> ReadingStatus.OK;
      case "C", "T" -> ReadingStatus.COMPLIANCE;
      case "V" -> ReadingStatus.OVERRANGE;
      case "X", "F" -> ReadingStatus.UNSETTLED;
      default -> ReadingStatus.INVALID;
    };
  }

  /**
   * Bits: 1 above the converter's range, 2 oscillation, 4 compliance of another channel, 8 own
   * compliance, 16 target not found, 32 search stopped, 64 no datum, 128 the last one.
   */
  private static ReadingStatus ofBits(int bits) {
    if ((bits & 1) != 0) {
      return ReadingStatus.OVERRANGE;
    }
    if ((bits & (16 | 32 | 64)) != 0) {
      return ReadingStatus.INVALID;
    }
    if ((bits & (4 | 8)) != 0) {
      return ReadingStatus.COMPLIANCE;
    }
    return (bits & 2) != 0 ? ReadingStatus.UNSETTLED : ReadingStatus.OK;
  }
}
