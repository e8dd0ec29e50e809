package org.ferroloop.twin.switching;

/**
 * How the reduced time of the middle domain grows along a stretch of one sign, at each node of the
 * line. What the line still brings after the stretch is left out.
 */
final class StretchCourse {
  private final Waveform[] seen;
  private final double[][] sums;
  private final SwitchingTwin twin;
  private final Kinetics kinetics;
  private final int sign;
  private final Arrhenius heat;

  private StretchCourse(
      SwitchingTwin twin, Waveform[] seen, Kinetics kinetics, int sign, Arrhenius heat) {
    this.twin = twin;
    this.seen = seen;
    this.kinetics = kinetics;
    this.sign = sign;
    this.heat = heat;
    this.sums = new double[seen.length][];
    for (int node = 0; node < seen.length; node++) {
      Waveform one = seen[node];
      sums[node] = new double[one.knots()];
      for (int i = 1; i < one.knots(); i++) {
        sums[node][i] =
            sums[node][i - 1]
                + between(one.time(i) - one.time(i - 1), one.voltage(i - 1), one.voltage(i));
      }
    }
  }

  static StretchCourse of(SwitchingTwin twin, Waveform stretch, boolean raising, Arrhenius heat) {
    Waveform[] seen = new Waveform[Line.nodes()];
    for (int node = 0; node < seen.length; node++) {
      seen[node] = RcFilter.filtered(stretch, twin.line().at(node, raising));
    }
    int sign = raising ? twin.raisingSign() : -twin.raisingSign();
    Kinetics kinetics = (raising ? twin.raising() : twin.lowering()).kinetics();
    return new StretchCourse(twin, seen, kinetics, sign, heat);
  }

  /** The reduced time up to a time of the stretch, a node. */
  double[] at(double seconds) {
    double[] reduced = new double[seen.length];
    for (int node = 0; node < reduced.length; node++) {
      Waveform one = seen[node];
      int last = one.knots() - 1;
      int low = 0;
      int high = last;
      while (low < high) {
        int middle = (low + high + 1) / 2;
        if (one.time(middle) <= seconds) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      reduced[node] = sums[node][low];
      double dt = seconds - one.time(low);
      if (low < last && dt > 0) {
        double whole = one.time(low + 1) - one.time(low);
        double end = one.voltage(low) + dt / whole * (one.voltage(low + 1) - one.voltage(low));
        reduced[node] += between(dt, one.voltage(low), end);
      }
    }
    return reduced;
  }

  private double between(double seconds, double from, double to) {
    return seconds > 0
        ? ReducedTime.of(
            Waveform.of(new double[] {0, seconds}, new double[] {from, to}),
            kinetics,
            sign,
            twin.imprint(),
            heat)
        : 0;
  }
}
