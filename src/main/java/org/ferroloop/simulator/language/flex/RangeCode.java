package org.ferroloop.simulator.language.flex;

import java.util.Map;

/**
 * A range as FLEX numbers it (instruments.md 1.1): 0 automatic, positive automatic with a lowest
 * range, negative fixed.
 *
 * @param code as it was sent
 * @param value the range in V or A; the lowest one of the unit for code 0
 */
record RangeCode(int code, double value) {
  private static final int HIGHEST = 2000;
  private static final int FIRST_CURRENT = 8;
  private static final int LAST_DECADE = 20;
  private static final Map<Integer, Double> VOLTS =
      Map.ofEntries(
          Map.entry(5, 0.5),
          Map.entry(11, 2.0),
          Map.entry(20, 2.0),
          Map.entry(50, 5.0),
          Map.entry(12, 20.0),
          Map.entry(200, 20.0),
          Map.entry(13, 40.0),
          Map.entry(400, 40.0),
          Map.entry(14, 100.0),
          Map.entry(1000, 100.0),
          Map.entry(15, 200.0),
          Map.entry(2000, 200.0));

  /** Whether it never changes by itself. */
  boolean fixed() {
    return code < 0;
  }

  /** Reads a voltage range; left out it is automatic. */
  static RangeCode volts(FlexCall call, int index, double[] ranges) throws FlexError {
    int code = call.whole(index, -HIGHEST, HIGHEST, 0);
    return code == 0
        ? new RangeCode(0, ranges[0])
        : of(code, VOLTS.getOrDefault(Math.abs(code), Double.NaN), ranges);
  }

  /** Reads a current range; left out it is automatic. */
  static RangeCode amperes(FlexCall call, int index, double[] ranges) throws FlexError {
    int code = call.whole(index, -HIGHEST, HIGHEST, 0);
    int decade = Math.abs(code);
    if (code == 0) {
      return new RangeCode(0, ranges[0]);
    }
    boolean known = decade >= FIRST_CURRENT && decade <= LAST_DECADE;
    return of(code, known ? Math.pow(10, decade - LAST_DECADE) : Double.NaN, ranges);
  }

  private static RangeCode of(int code, double value, double[] ranges) throws FlexError {
    for (double range : ranges) {
      if (Math.abs(range - value) < 1e-6 * range) {
        return new RangeCode(code, range);
      }
    }
    throw new FlexError(FlexError.RANGE);
  }

  /**
   * The output range for a value: the lowest one that holds it and is not below this.
   *
   * @throws FlexError 124 when fixed, which an output range cannot be; 120 when no range holds it
   */
  double output(double value, double[] ranges) throws FlexError {
    if (fixed()) {
      throw new FlexError(FlexError.RANGE);
    }
    for (double range : ranges) {
      if (range >= this.value * (1 - 1e-9) && Math.abs(value) <= range * (1 + 1e-9)) {
        return range;
      }
    }
    throw new FlexError(FlexError.VALUE);
  }
}
