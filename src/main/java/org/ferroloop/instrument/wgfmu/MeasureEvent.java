package org.ferroloop.instrument.wgfmu;

/**
 * Samples within a pattern, all times on the grid of 10 ns.
 *
 * @param name of the event
 * @param start of the first sample, in s from the pattern's beginning
 * @param points at least 1
 * @param interval from sample to sample, 10 ns to 1.34217728 s
 * @param average window of a sample: 0, or 10 ns to 20.97151 ms and at most the interval, in s
 * @param raw every 5 ns of the window is a value of its own: points (1 + average / 5 ns) values
 */
public record MeasureEvent(
    String name, double start, int points, double interval, double average, boolean raw) {
  private static final double LONGEST_INTERVAL = 1.34217728;
  private static final double LONGEST_AVERAGE = 20.97151e-3;

  /** Sampled means, the usual kind. */
  public static MeasureEvent averaged(
      String name, double start, int points, double interval, double average) {
    return new MeasureEvent(name, start, points, interval, average, false);
  }

  /**
   * @throws IllegalArgumentException when a value is outside its range or off the grid
   */
  public MeasureEvent {
    if (name.isEmpty() || points < 1) {
      throw new IllegalArgumentException("event \"" + name + "\" of " + points + " points");
    }
    onGrid("start", start, 0, TimeGrid.seconds(TimeGrid.LONGEST));
    onGrid("interval", interval, TimeGrid.STEP, LONGEST_INTERVAL);
    if (average != 0) {
      onGrid("average", average, TimeGrid.STEP, Math.min(interval, LONGEST_AVERAGE));
    }
  }

  /** When its last window is over, in s from the pattern's beginning. */
  public double end() {
    return start + interval * (points - 1) + (average == 0 ? TimeGrid.STEP : average);
  }

  /** How many values it gives in one loop. */
  public long values() {
    return raw ? points * (1 + Math.round(average / 5e-9)) : points;
  }

  private static void onGrid(String what, double seconds, double least, double most) {
    if (!(seconds >= least * (1 - 1e-9) && seconds <= most * (1 + 1e-9))
        || !TimeGrid.isOn(seconds)) {
      throw new IllegalArgumentException(
          what
              + " "
              + TimeGrid.text(seconds)
              + ", expected a multiple of 10 ns from "
              + TimeGrid.text(least)
              + " to "
              + TimeGrid.text(most));
    }
  }
}
