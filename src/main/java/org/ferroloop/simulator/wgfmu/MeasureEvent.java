package org.ferroloop.simulator.wgfmu;

/**
 * Samples within a pattern, times in ticks of 10 ns.
 *
 * @param start of the first point, from the pattern's origin
 * @param average window of a point; 0 for a single sample of 10 ns
 * @param raw whether every sample of 5 ns is kept instead of their mean
 */
record MeasureEvent(String name, long start, int points, long interval, long average, boolean raw) {
  /** When the last window is over. */
  long end() {
    return start + interval * (points - 1) + (average == 0 ? 1 : average);
  }

  /** Values that it gives: points (1 + average / 5 ns) when raw. */
  long size() {
    return raw ? points * (1 + 2 * average) : points;
  }

  /** Samples of 5 ns in the mean of one value. */
  double samples() {
    return raw ? 1 : Math.max(1, 2.0 * average);
  }

  /** The middle of the window of a value in s from the origin: the time that is told. */
  double seconds(long value) {
    if (!raw) {
      return Ticks.seconds(start + value * interval) + Ticks.seconds(average) / 2;
    }
    long each = 1 + 2 * average;
    return Ticks.seconds(start + value / each * interval) + (value % each) * 5e-9;
  }

  /** Where the window of a value begins, in steps of 5 ns from the origin. */
  long begins(long value) {
    long each = 1 + 2 * average;
    return raw
        ? 2 * (start + value / each * interval) + value % each
        : 2 * (start + value * interval);
  }

  /** How long it is, in steps of 5 ns. */
  long window() {
    return raw ? 1 : Math.max(2, 2 * average);
  }

  MeasureEvent moved(long by) {
    return new MeasureEvent(name, start + by, points, interval, average, raw);
  }
}
