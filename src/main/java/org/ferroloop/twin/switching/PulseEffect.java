package org.ferroloop.twin.switching;

import java.util.ArrayList;
import java.util.List;

/**
 * What a waveform does to every domain: its stretches of one sign, each with the reduced time of
 * every part of the device.
 */
final class PulseEffect {
  /** Below this reduced time of the middle domain even the easiest ones stay. */
  private static final double NOTHING = 1e-18;

  private final List<Step> steps;

  /**
   * One stretch.
   *
   * @param raising its direction
   * @param reduced reduced time, a part
   */
  record Step(boolean raising, double[] reduced) {}

  private PulseEffect(List<Step> steps) {
    this.steps = steps;
  }

  List<Step> steps() {
    return steps;
  }

  static PulseEffect of(SwitchingTwin twin, Waveform waveform) {
    List<Step> steps = new ArrayList<>();
    for (Waveform stretch : Stretches.of(waveform)) {
      double peak = peak(stretch);
      boolean raising = Math.signum(peak) == twin.raisingSign();
      Kinetics kinetics = (raising ? twin.raising() : twin.lowering()).kinetics();
      double[] reduced = new double[Line.PARTS];
      double most = 0;
      for (int part = 0; part < Line.PARTS; part++) {
        Waveform seen = RcFilter.filtered(stretch, twin.line().of(part));
        reduced[part] = ReducedTime.of(seen, kinetics, (int) Math.signum(peak), twin.imprint());
        most = Math.max(most, reduced[part]);
      }
      if (most > NOTHING) {
        steps.add(new Step(raising, reduced));
      }
    }
    return new PulseEffect(steps);
  }

  private static double peak(Waveform stretch) {
    double peak = 0;
    for (int i = 0; i < stretch.knots(); i++) {
      peak = Math.abs(stretch.voltage(i)) > Math.abs(peak) ? stretch.voltage(i) : peak;
    }
    return peak;
  }
}
