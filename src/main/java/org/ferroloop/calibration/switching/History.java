package org.ferroloop.calibration.switching;

import java.util.function.Predicate;
import org.ferroloop.twin.switching.SwitchingDevice;
import org.ferroloop.twin.switching.SwitchingTwin;
import org.ferroloop.twin.switching.Waveform;

/** Runs a twin through a record. */
final class History {
  private History() {}

  /**
   * The simulated ln G after every pulse.
   *
   * @param aligned sweeps at whose begin the state is moved to the first reading, as little as that
   *     takes; the others begin where the one before ended
   * @return one row a sweep
   */
  static double[][] simulated(
      SwitchingTwin twin, PulseRecord record, Predicate<PulseRecord.Sweep> aligned) {
    SwitchingDevice device = new SwitchingDevice(twin, null);
    double[][] all = new double[record.sweeps().size()][];
    for (int k = 0; k < all.length; k++) {
      PulseRecord.Sweep sweep = record.sweeps().get(k);
      double first = sweep.logConductance()[0];
      if (aligned.test(sweep) && !Double.isNaN(first)) {
        device.setConductance(Math.exp(first));
      }
      all[k] = new double[sweep.pulses().size()];
      int i = 0;
      for (Waveform pulse : sweep.pulses()) {
        device.live(pulse);
        all[k][i++] = Math.log(device.conductance());
      }
    }
    return all;
  }
}
