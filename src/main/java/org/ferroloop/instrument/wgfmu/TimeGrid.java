package org.ferroloop.instrument.wgfmu;

import org.ferroloop.quantity.Unit;

/** The WGFMU's grid of 10 ns: every time is so many ticks of it (instruments.md 1.3). */
public final class TimeGrid {
  /** One tick, in s. */
  public static final double STEP = 10e-9;

  /** The longest vector, in ticks: 10995.11627775 s. */
  static final long LONGEST = 1_099_511_627_775L;

  /** What binary arithmetic may miss the grid by: far below the 625 ps of the instrument. */
  private static final double SLACK = 10e-12;

  private TimeGrid() {}

  /** The nearest tick; not below 0. */
  static long nearest(double seconds) {
    return Math.max(0, Math.min(LONGEST, Math.round(seconds * 1e8)));
  }

  /** Whether a time is on the grid, but for binary arithmetic. */
  static boolean isOn(double seconds) {
    double slack = Math.max(SLACK, Math.abs(seconds) * 1e-12);
    return Math.abs(seconds - seconds(Math.round(seconds * 1e8))) <= slack;
  }

  static double seconds(long ticks) {
    return ticks / 1e8;
  }

  /** In words, for messages. */
  static String text(double seconds) {
    return Double.isFinite(seconds) ? Unit.SECOND.format(seconds) : Double.toString(seconds);
  }
}
