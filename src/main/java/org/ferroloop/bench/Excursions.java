package org.ferroloop.bench;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.ForcedWaveform.Ramp;

/**
 * Cuts a waveform into its pulses: each leaves 0 V and comes back, and one that passes through 0 V
 * on a ramp ends there.
 */
final class Excursions {
  private final List<List<Ramp>> all = new ArrayList<>();
  private List<Ramp> open = new ArrayList<>();
  private double volts;

  private Excursions() {}

  /**
   * Of a waveform whose times are positive.
   *
   * @return the ramps of each pulse from 0 V on; the last one may end elsewhere
   */
  static List<List<Ramp>> of(ForcedWaveform waveform) {
    Excursions cut = new Excursions();
    waveform.ramps().forEach(cut::add);
    cut.close();
    return cut.all;
  }

  private void add(Ramp ramp) {
    double next = ramp.volts();
    if (volts * next < 0) {
      double share = volts / (volts - next);
      open.add(new Ramp(share * ramp.seconds(), 0));
      close();
      open.add(new Ramp((1 - share) * ramp.seconds(), next));
    } else if (volts != 0 || next != 0) {
      open.add(ramp);
    }
    volts = next;
    if (next == 0) {
      close();
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      all.add(open);
      open = new ArrayList<>();
    }
  }
}
