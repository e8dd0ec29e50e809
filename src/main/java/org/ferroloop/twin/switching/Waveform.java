package org.ferroloop.twin.switching;

import java.util.Arrays;

/**
 * A voltage over time, linear between knots. Immutable; equal when its knots are equal, so that a
 * device may remember what a pulse does.
 */
public final class Waveform {
  private final double[] seconds;
  private final double[] volts;
  private final int hash;

  private Waveform(double[] seconds, double[] volts) {
    this.seconds = seconds;
    this.volts = volts;
    this.hash = 31 * Arrays.hashCode(seconds) + Arrays.hashCode(volts);
  }

  /**
   * @param seconds times of the knots from 0, not falling; two equal times make a step
   * @param volts at the knots
   * @throws IllegalArgumentException when there are fewer than two knots, lengths differ, a number
   *     is not finite or time runs back
   */
  public static Waveform of(double[] seconds, double[] volts) {
    if (seconds.length < 2 || seconds.length != volts.length || seconds[0] != 0) {
      throw new IllegalArgumentException("a waveform wants two knots or more, from time 0");
    }
    for (int i = 0; i < seconds.length; i++) {
      if (!Double.isFinite(seconds[i])
          || !Double.isFinite(volts[i])
          || (i > 0 && seconds[i] < seconds[i - 1])) {
        throw new IllegalArgumentException(
            "knot " + i + " of a waveform: " + seconds[i] + " s, " + volts[i] + " V");
      }
    }
    return new Waveform(seconds.clone(), volts.clone());
  }

  /**
   * A trapezoid from a base level to a peak and back.
   *
   * @param base in V
   * @param peak in V
   * @param width at half height, in s; at least half of both edges
   * @param rise leading edge, 0 to 100 %, in s
   * @param fall trailing edge, 100 to 0 %, in s
   */
  public static Waveform trapezoid(
      double base, double peak, double width, double rise, double fall) {
    double top = width - (rise + fall) / 2;
    if (top < -1e-15) {
      throw new IllegalArgumentException(
          "edges of " + rise + " s and " + fall + " s leave no top in a width of " + width + " s");
    }
    double end = rise + Math.max(0, top);
    return of(new double[] {0, rise, end, end + fall}, new double[] {base, peak, peak, base});
  }

  /** The number of knots. */
  public int knots() {
    return seconds.length;
  }

  /** The time of a knot in s. */
  public double time(int knot) {
    return seconds[knot];
  }

  /** The voltage at a knot in V. */
  public double voltage(int knot) {
    return volts[knot];
  }

  /** The voltage at a time, held beyond both ends, in V; at a step that after it. */
  public double at(double when) {
    int low = 0;
    int high = seconds.length - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (seconds[middle] <= when) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (low == seconds.length - 1 || when <= 0) {
      return volts[low];
    }
    double share = (when - seconds[low]) / (seconds[low + 1] - seconds[low]);
    return volts[low] + share * (volts[low + 1] - volts[low]);
  }

  /** From the first knot to the last, in s. */
  public double duration() {
    return seconds[seconds.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Waveform that
        && hash == that.hash
        && Arrays.equals(seconds, that.seconds)
        && Arrays.equals(volts, that.volts);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
