package org.ferroloop.simulator.wgfmu;

/** Arguments within their ranges; what is not fails with -1 or -2. */
final class Bounds {
  private Bounds() {}

  static int within(String argument, int value, int least, int most) {
    if (value < least || value > most) {
      throw outside(argument, String.valueOf(value), least + " to " + most);
    }
    return value;
  }

  static double within(String argument, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw outside(argument, String.valueOf(value), least + " to " + most);
    }
    return value;
  }

  /** A name or path: neither null nor empty. */
  static String text(String argument, String value) {
    if (value == null || value.isEmpty()) {
      throw new Refusal(
          ReturnCode.ILLEGAL_STRING, argument + (value == null ? " is null" : " is empty"));
    }
    return value;
  }

  /** An index of something that has so many. */
  static int index(String argument, int value, long size) {
    if (value < 0 || value >= size) {
      throw outside(
          argument, String.valueOf(value), size == 0 ? "there is none" : "0 to " + (size - 1));
    }
    return value;
  }

  static Refusal outside(String argument, String value, String expected) {
    return new Refusal(ReturnCode.PARAMETER, argument + " " + value + "; " + expected);
  }
}
