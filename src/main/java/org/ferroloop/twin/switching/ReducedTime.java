package org.ferroloop.twin.switching;

/**
 * The integral of dt/tau(V(t)) of the middle domain over a waveform. Between knots the logarithm of
 * the rate is taken as straight, on pieces short enough that it nearly is.
 */
final class ReducedTime {
  private static final int PIECES = 12;

  private ReducedTime() {}

  /**
   * @param sign of the voltages that count
   * @param imprint internal bias in V, which is taken from them
   * @param heat the temperature
   */
  static double of(Waveform waveform, Kinetics kinetics, int sign, double imprint, Arrhenius heat) {
    double sum = 0;
    for (int i = 1; i < waveform.knots(); i++) {
      double a = sign * (waveform.voltage(i - 1) - imprint);
      double b = sign * (waveform.voltage(i) - imprint);
      double dt = waveform.time(i) - waveform.time(i - 1);
      if (dt > 0 && (a > 0 || b > 0)) {
        sum +=
            a == b
                ? dt * Math.exp(heat.logRate(kinetics.logRate(a)))
                : ramp(kinetics, heat, a, b, dt);
      }
    }
    return sum;
  }

  private static double ramp(Kinetics kinetics, Arrhenius heat, double a, double b, double dt) {
    double high = Math.max(a, b);
    double low = Math.max(0, Math.min(a, b));
    double perVolt = dt / Math.abs(b - a);
    int pieces = high - low > 0.2 * high ? PIECES : 3;
    double step = (high - low) / pieces;
    double sum = 0;
    double lower = heat.logRate(kinetics.logRate(low));
    for (int i = 1; i <= pieces; i++) {
      double upper = heat.logRate(kinetics.logRate(low + i * step));
      sum += logarithmicMean(lower, upper) * step * perVolt;
      lower = upper;
    }
    return sum;
  }

  /** The mean of exp(x) over x from a to b. */
  private static double logarithmicMean(double a, double b) {
    double d = b - a;
    if (d > 700 || a == Double.NEGATIVE_INFINITY) {
      return d > 0 ? Math.exp(b) / Math.max(1, Math.min(d, 700)) : 0;
    }
    return Math.abs(d) < 1e-6 ? Math.exp(a) : (Math.exp(b) - Math.exp(a)) / d;
  }
}
