package org.ferroloop.simulator.node;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.twin.switching.Waveform;

/** Cuts a waveform where it rests between pulses, so that each is judged by itself. */
final class Pulses {
  /** A voltage below this rests, in V. */
  private static final double REST = 1e-3;

  private Pulses() {}

  /**
   * The waveform itself when it has no more than one pulse.
   *
   * @param threshold above which it is a pulse, in V
   */
  static List<Waveform> of(Waveform waveform, double threshold) {
    List<Waveform> pulses = new ArrayList<>();
    int from = 0;
    boolean pulsed = false;
    for (int i = 0; i < waveform.knots(); i++) {
      boolean above = Math.abs(waveform.voltage(i)) > threshold;
      if (pulsed && Math.abs(waveform.voltage(i)) < REST && i > from) {
        pulses.add(piece(waveform, from, i));
        from = i;
        pulsed = false;
      }
      pulsed |= above;
    }
    if (pulses.size() + (pulsed ? 1 : 0) < 2) {
      return List.of(waveform);
    }
    if (from < waveform.knots() - 1) {
      pulses.add(piece(waveform, from, waveform.knots() - 1));
    }
    return pulses;
  }

  private static Waveform piece(Waveform waveform, int from, int to) {
    double[] seconds = new double[to - from + 1];
    double[] volts = new double[seconds.length];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = waveform.time(from + i) - waveform.time(from);
      volts[i] = waveform.voltage(from + i);
    }
    return Waveform.of(seconds, volts);
  }
}
