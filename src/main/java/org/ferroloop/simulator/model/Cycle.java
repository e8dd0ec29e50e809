package org.ferroloop.simulator.model;

import org.ferroloop.twin.switching.Waveform;

/** One cycle of a generator's function as EMF over time. */
final class Cycle {
  private static final int SINE_KNOTS = 33;

  private Cycle() {}

  /**
   * @param function one of the generator's functions
   * @param from the level at which it rests, in V of EMF
   * @param to the other level
   * @param width of a pulse at half height, in s
   * @param rise 0 to 100 %, in s
   * @param fall 100 to 0 %, in s
   * @param period in s
   */
  static Waveform of(
      String function,
      double from,
      double to,
      double width,
      double rise,
      double fall,
      double period) {
    return switch (function) {
      case "pulse" -> trapezoid(from, to, width, rise, fall);
      case "square" -> trapezoid(from, to, period / 2, rise, fall);
      case "ramp" ->
          Waveform.of(new double[] {0, period / 2, period}, new double[] {from, to, from});
      case "dc" -> Waveform.of(new double[] {0, period}, new double[] {to, to});
      default -> sine(from, to, period);
    };
  }

  private static Waveform trapezoid(
      double from, double to, double width, double rise, double fall) {
    double fit = Math.min(1, 2 * width / (rise + fall));
    return Waveform.trapezoid(from, to, width, rise * fit, fall * fit);
  }

  private static Waveform sine(double from, double to, double period) {
    double[] t = new double[SINE_KNOTS];
    double[] v = new double[SINE_KNOTS];
    for (int i = 0; i < SINE_KNOTS; i++) {
      t[i] = period * i / (SINE_KNOTS - 1);
      v[i] = (from + to) / 2 + (to - from) / 2 * Math.sin(2 * Math.PI * i / (SINE_KNOTS - 1));
    }
    return Waveform.of(t, v);
  }
}
