package org.ferroloop.simulator.language.flex;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The text of data records (FMT). Formats 1 and 5 have 12 digits, 11 and 15 have 13, 21 and 25 have
 * 13 and a numeric status; 2, 12 and 22 are 1, 11 and 21 without a header [K]. Formats 5, 15 and 25
 * end each record with a comma, the others a measurement with CR LF. Binary formats (3, 4, 13, 14)
 * are not simulated and refused as a wrong value.
 *
 * <p>A number has 6 or 7 digits and an exponent that is a multiple of 3; its last digit is not
 * smaller than the resolution of the reading, so that 5 nA on a range that resolves 1 nA is {@code
 * +000.005E-06}.
 *
 * @param number of the format
 * @param mode 1 to add the source value after the data of each step, else 0
 */
record DataFormat(int number, int mode) {
  static final DataFormat INITIAL = new DataFormat(1, 0);

  private static final List<Integer> TEXT = List.of(1, 2, 5, 11, 12, 15, 21, 22, 25);
  private static final int NUMERIC_STATUS = 20;
  private static final int LONG = 10;

  /**
   * @throws FlexError 120 when it is none of the text formats
   */
  static DataFormat of(FlexCall call) throws FlexError {
    int number = call.whole(0, 1, 25);
    if (!TEXT.contains(number)) {
      throw new FlexError(FlexError.VALUE);
    }
    return new DataFormat(number, call.whole(1, 0, 10, 0));
  }

  boolean withSource() {
    return mode > 0;
  }

  /** The whole text of one measurement, with its end. */
  String text(List<Datum> data) {
    boolean commas = number % 10 == 5;
    return data.stream().map(this::record).collect(Collectors.joining(","))
        + (commas ? "," : "\r\n");
  }

  private String record(Datum datum) {
    boolean missing = datum.status() == Datum.Status.V;
    String digits =
        missing
            ? number > LONG ? "+199.9999E+99" : "+199.999E+99"
            : digits(datum.value(), datum.quantum(), number > LONG ? 7 : 6);
    if (number % 10 == 2) {
      return digits;
    }
    String status =
        number > NUMERIC_STATUS
            ? String.format(Locale.ROOT, "%03d", datum.status().bits())
            : datum.status().name();
    boolean source = datum.status() == Datum.Status.W || datum.status() == Datum.Status.E;
    char type =
        number > NUMERIC_STATUS && source ? Character.toLowerCase(datum.type()) : datum.type();
    return status + datum.channel() + type + digits;
  }

  /** A number with so many digits, in one of the forms n.nnnnn, nn.nnnn and nnn.nnn. */
  static String digits(double value, double quantum, int count) {
    int last = decade(quantum);
    if (value != 0) {
      last = Math.max(last, decade(Math.abs(value)) - count + 1);
    }
    long scaled = scaled(value, last);
    if (Math.abs(scaled) >= Math.round(Math.pow(10, count))) {
      scaled = scaled(value, ++last);
    }
    int decimals = count - 1;
    while (Math.floorMod(last + decimals, 3) != 0) {
      decimals--;
    }
    String all = String.format(Locale.ROOT, "%0" + count + "d", Math.abs(scaled));
    int exponent = last + decimals;
    return (scaled < 0 ? "-" : "+")
        + all.substring(0, count - decimals)
        + "."
        + all.substring(count - decimals)
        + (exponent < 0 ? "E-" : "E+")
        + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
  }

  private static int decade(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }

  private static long scaled(double value, int last) {
    return Math.round(value * Math.pow(10, -last));
  }
}
