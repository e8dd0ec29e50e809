package org.ferroloop.twin.switching;

import java.util.ArrayList;
import java.util.List;

/** Cuts a waveform where it changes its sign. */
final class Stretches {
  private Stretches() {}

  static List<Waveform> of(Waveform waveform) {
    if (oneSign(waveform)) {
      return List.of(waveform);
    }
    List<Waveform> stretches = new ArrayList<>();
    List<double[]> open = new ArrayList<>();
    double sign = 0;
    for (int i = 0; i < waveform.knots(); i++) {
      double v = waveform.voltage(i);
      double t = waveform.time(i);
      if (sign != 0 && v * sign < 0) {
        double before = waveform.voltage(i - 1);
        double crossing = waveform.time(i - 1) + before / (before - v) * (t - waveform.time(i - 1));
        open.add(new double[] {crossing, 0});
        stretches.add(closed(open));
        open.clear();
        open.add(new double[] {crossing, 0});
      }
      sign = v != 0 ? Math.signum(v) : sign;
      open.add(new double[] {t, v});
    }
    if (open.size() > 1) {
      stretches.add(closed(open));
    }
    return stretches;
  }

  private static boolean oneSign(Waveform waveform) {
    double low = 0;
    double high = 0;
    for (int i = 0; i < waveform.knots(); i++) {
      low = Math.min(low, waveform.voltage(i));
      high = Math.max(high, waveform.voltage(i));
    }
    return low == 0 || high == 0;
  }

  private static Waveform closed(List<double[]> knots) {
    double start = knots.get(0)[0];
    return Waveform.of(
        knots.stream().mapToDouble(k -> k[0] - start).toArray(),
        knots.stream().mapToDouble(k -> k[1]).toArray());
  }
}
