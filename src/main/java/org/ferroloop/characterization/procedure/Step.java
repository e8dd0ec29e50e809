package org.ferroloop.characterization.procedure;

import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.PulseTrain;

/** One thing that a procedure does. Voltages are across the device. */
public sealed interface Step {
  /** Pulses the device. */
  record PulseStep(PulseTrain train) implements Step {}

  /** Reads the device. */
  record ReadStep(IvSweep sweep, Point point) implements Step {
    /** A read that its step tells apart. */
    public ReadStep(IvSweep sweep) {
      this(sweep, Point.NONE);
    }
  }

  /** Forces a waveform on the device and samples its current. */
  record WaveformStep(ForcedWaveform waveform, Point point) implements Step {}

  /**
   * Lets time pass.
   *
   * @param seconds at least, in s
   */
  record WaitStep(double seconds) implements Step {}

  /**
   * Turns to another device of the bench, with every output off in between.
   *
   * @param name as the bench file has it
   */
  record DeviceStep(String name) implements Step {}
}
