package org.ferroloop.twin.switching;

import java.util.Arrays;

/**
 * A voltage through a resistance into a capacitance. Between knots the drive is straight, where the
 * answer is exact: v = e - s tau + (v0 - e0 + s tau) exp(-t/tau) with the drive's slope s. The
 * result has knots where that curve bends.
 */
public final class RcFilter {
  /** Where the curve is sampled, in units of tau. */
  private static final double[] BENDS = {0.15, 0.35, 0.6, 0.9, 1.3, 1.8, 2.5, 3.5, 5, 7};

  private RcFilter() {}

  /**
   * @param drive the voltage at the source's side, which begins settled
   * @param tau time constant in s
   * @return the voltage over the capacitance; after the drive's end it goes on until it has settled
   */
  public static Waveform filtered(Waveform drive, double tau) {
    double shortest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < drive.knots(); i++) {
      double dt = drive.time(i) - drive.time(i - 1);
      shortest = dt > 0 ? Math.min(shortest, dt) : shortest;
    }
    if (tau < 2e-3 * shortest && !hasSteps(drive)) {
      return drive;
    }
    Knots knots = new Knots((drive.knots() + 1) * (BENDS.length + 1) + 1);
    double v = drive.voltage(0);
    knots.add(0, v);
    for (int i = 1; i < drive.knots(); i++) {
      double from = drive.time(i - 1);
      double dt = drive.time(i) - from;
      if (dt > 0) {
        double e = drive.voltage(i - 1);
        double slope = (drive.voltage(i) - e) / dt;
        v = piece(knots, from, dt, e, slope, v, tau);
      }
    }
    piece(knots, drive.duration(), 7 * tau, drive.voltage(drive.knots() - 1), 0, v, tau);
    return knots.waveform();
  }

  private static double piece(
      Knots knots, double from, double dt, double e, double slope, double v, double tau) {
    double lag = v - e + slope * tau;
    for (double bend : BENDS) {
      double t = bend * tau;
      if (t >= dt) {
        break;
      }
      knots.add(from + t, e + slope * (t - tau) + lag * Math.exp(-bend));
    }
    double end = e + slope * (dt - tau) + lag * Math.exp(-dt / tau);
    knots.add(from + dt, end);
    return end;
  }

  private static boolean hasSteps(Waveform drive) {
    for (int i = 1; i < drive.knots(); i++) {
      if (drive.time(i) == drive.time(i - 1) && drive.voltage(i) != drive.voltage(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Knots as they come. */
  private static final class Knots {
    private final double[] seconds;
    private final double[] volts;
    private int count;

    Knots(int most) {
      seconds = new double[most];
      volts = new double[most];
    }

    void add(double t, double v) {
      seconds[count] = t;
      volts[count++] = v;
    }

    Waveform waveform() {
      return Waveform.of(Arrays.copyOf(seconds, count), Arrays.copyOf(volts, count));
    }
  }
}
