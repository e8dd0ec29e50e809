package org.ferroloop.instrument.wgfmu;

/** What a mode can play and measure (instruments.md 1.3), known before anything is sent. */
final class PlayRules {
  private static final double MOST_LOOPS = 1_099_511_627_776.0;
  private static final long MOST_VALUES = 4_000_000;

  private PlayRules() {}

  /**
   * @throws IllegalArgumentException saying what is not possible
   */
  static void check(OperationMode mode, WgfmuPattern pattern, long loops, MeasureRange range) {
    if (loops < 1 || loops > MOST_LOOPS) {
      throw new IllegalArgumentException(loops + " loops, expected 1 to 1099511627776");
    }
    if (pattern.duration() == 0) {
      throw new IllegalArgumentException("a pattern without vectors");
    }
    double low = pattern.lowest();
    double high = pattern.highest();
    if (-low > mode.highest() || high > mode.highest()) {
      throw new IllegalArgumentException(
          low + " V to " + high + " V; " + mode.word() + " goes to " + mode.highest() + " V");
    }
    if (!ForceRange.fitting(low, high).holds(low, high)) {
      throw new IllegalArgumentException(
          low + " V to " + high + " V: no force range has both; beyond 5 V one sign only");
    }
    double[] volts = pattern.volts();
    if (volts[volts.length - 1] != 0) {
      throw new IllegalArgumentException(
          "the pattern ends at " + volts[volts.length - 1] + " V, where the output would stay");
    }
    if (range.current() && mode == OperationMode.PG) {
      throw new IllegalArgumentException("pg measures voltage only, not current; fast-iv does");
    }
    if (pattern.values() > 0 && (double) pattern.values() * loops > MOST_VALUES) {
      throw new IllegalArgumentException(
          pattern.values() + " values in " + loops + " loops; 4000000 in all at most");
    }
  }
}
