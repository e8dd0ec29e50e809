package org.ferroloop.twin.switching;

import java.util.ArrayList;
import java.util.List;

/**
 * What a waveform does to every domain: its stretches of one sign, each with the reduced time of
 * every domain.
 */
final class PulseEffect {
  /** Below this reduced time of the middle domain even the easiest ones stay. */
  private static final double NOTHING = 1e-60;

  private final List<Step> steps;

  /**
   * One stretch.
   *
   * @param raising its direction
   * @param reduced reduced time, a domain
   */
  record Step(boolean raising, double[] reduced) {}

  private PulseEffect(List<Step> steps) {
    this.steps = steps;
  }

  List<Step> steps() {
    return steps;
  }

  static PulseEffect of(SwitchingTwin twin, Domains domains, Waveform waveform, Arrhenius heat) {
    List<Step> steps = new ArrayList<>();
    for (Waveform stretch : Stretches.of(waveform)) {
      double peak = peak(stretch);
      boolean raising = Math.signum(peak) == twin.raisingSign();
      Kinetics kinetics = (raising ? twin.raising() : twin.lowering()).kinetics();
      double[] reduced = new double[Line.nodes()];
      double most = 0;
      for (int node = 0; node < Line.nodes(); node++) {
        Waveform seen = RcFilter.filtered(stretch, twin.line().at(node, raising));
        reduced[node] =
            ReducedTime.of(seen, kinetics, (int) Math.signum(peak), twin.imprint(), heat);
        most = Math.max(most, reduced[node]);
      }
      if (most > NOTHING) {
        steps.add(new Step(raising, domains.reduced(reduced)));
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
