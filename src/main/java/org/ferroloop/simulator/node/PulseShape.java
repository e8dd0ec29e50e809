package org.ferroloop.simulator.node;

import org.ferroloop.twin.switching.Waveform;

/**
 * The figures of one waveform.
 *
 * @param high largest voltage, at least 0
 * @param low smallest voltage, at most 0
 * @param width time at or above half of the peak of the larger side, in s
 * @param slew largest |dV/dt| in V/s; a step counts as infinite
 * @param above time with |V| above the threshold, in s
 * @param endsAbove whether its last voltage is above the threshold
 */
record PulseShape(
    double high, double low, double width, double slew, double above, boolean endsAbove) {
  static PulseShape of(Waveform waveform, double threshold) {
    double high = 0;
    double low = 0;
    for (int i = 0; i < waveform.knots(); i++) {
      high = Math.max(high, waveform.voltage(i));
      low = Math.min(low, waveform.voltage(i));
    }
    double side = high >= -low ? 1 : -1;
    double half = Math.max(high, -low) / 2;
    double width = 0;
    double slew = 0;
    double above = 0;
    for (int i = 1; i < waveform.knots(); i++) {
      double dt = waveform.time(i) - waveform.time(i - 1);
      double a = waveform.voltage(i - 1);
      double b = waveform.voltage(i);
      if (a != b) {
        slew = Math.max(slew, Math.abs(b - a) / dt);
      }
      if (half > 0) {
        width += dt * shareAbove(side * a, side * b, half);
      }
      above += dt * (shareAbove(a, b, threshold) + shareAbove(-a, -b, threshold));
    }
    double last = waveform.voltage(waveform.knots() - 1);
    return new PulseShape(high, low, width, slew, above, Math.abs(last) > threshold);
  }

  /** The share of a straight piece that lies above a level. */
  private static double shareAbove(double a, double b, double level) {
    double lower = Math.min(a, b);
    double upper = Math.max(a, b);
    if (lower > level) {
      return 1;
    }
    return upper <= level
        ? (lower == upper && lower == level ? 1 : 0)
        : (upper - level) / (upper - lower);
  }
}
