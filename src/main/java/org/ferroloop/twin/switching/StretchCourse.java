package org.ferroloop.twin.switching;

import java.util.Arrays;

/**
 * How the reduced time of the middle domain grows along a stretch of one sign, at each node of the
 * line. Between two knots it is worked out in parts, which are scaled to what {@link ReducedTime}
 * gives for the whole: it never falls, and ends where the stretch as one would. What the line still
 * brings after the stretch is left out.
 */
final class StretchCourse {
  private static final int PARTS = 64;

  private final double[][] seconds;
  private final double[][] sums;

  private StretchCourse(int nodes) {
    seconds = new double[nodes][];
    sums = new double[nodes][];
  }

  static StretchCourse of(SwitchingTwin twin, Waveform stretch, boolean raising, Arrhenius heat) {
    StretchCourse course = new StretchCourse(Line.nodes());
    int sign = raising ? twin.raisingSign() : -twin.raisingSign();
    Kinetics kinetics = (raising ? twin.raising() : twin.lowering()).kinetics();
    for (int node = 0; node < course.sums.length; node++) {
      Waveform seen = RcFilter.filtered(stretch, twin.line().at(node, raising));
      course.fill(node, seen, piece -> ReducedTime.of(piece, kinetics, sign, twin.imprint(), heat));
    }
    return course;
  }

  /** The reduced time of a piece. */
  private interface Gain {
    double of(Waveform piece);
  }

  private void fill(int node, Waveform seen, Gain gain) {
    double[] times = new double[(seen.knots() - 1) * PARTS + 1];
    double[] sum = new double[times.length];
    for (int i = 1; i < seen.knots(); i++) {
      double from = seen.time(i - 1);
      double dt = seen.time(i) - from;
      double start = seen.voltage(i - 1);
      double rise = seen.voltage(i) - start;
      double[] parts = new double[PARTS];
      for (int k = 0; k < PARTS && dt > 0; k++) {
        double low = start + rise * k / PARTS;
        parts[k] = gain.of(straight(dt / PARTS, low, start + rise * (k + 1) / PARTS));
      }
      double all = Arrays.stream(parts).sum();
      double scale = all > 0 ? gain.of(straight(dt, start, seen.voltage(i))) / all : 0;
      for (int k = 0; k < PARTS; k++) {
        int at = (i - 1) * PARTS + k + 1;
        times[at] = from + dt * (k + 1) / PARTS;
        sum[at] = sum[at - 1] + scale * parts[k];
      }
    }
    seconds[node] = times;
    sums[node] = sum;
  }

  private static Waveform straight(double dt, double from, double to) {
    return Waveform.of(new double[] {0, dt}, new double[] {from, to});
  }

  /** The reduced time up to a time of the stretch, a node. */
  double[] at(double when) {
    double[] reduced = new double[sums.length];
    for (int node = 0; node < reduced.length; node++) {
      int found = Arrays.binarySearch(seconds[node], when);
      int above = found >= 0 ? found : -found - 1;
      if (found >= 0 || above == 0 || above == seconds[node].length) {
        reduced[node] = sums[node][Math.min(above, sums[node].length - 1)];
      } else {
        double from = seconds[node][above - 1];
        double share = (when - from) / (seconds[node][above] - from);
        double below = sums[node][above - 1];
        reduced[node] = below + share * (sums[node][above] - below);
      }
    }
    return reduced;
  }
}
