package org.ferroloop.twin.switching;

import java.util.function.IntConsumer;

/**
 * A two-terminal device under test as a circuit sees it. Voltages are those across the device
 * itself, behind any series resistance, top against bottom electrode. Not thread-safe.
 */
public interface Dut {
  /**
   * The current that flows at a held voltage in its present state, without a change of state.
   *
   * @return A; it does not fall with the voltage, and has its sign
   */
  double current(double volts);

  /** In F. */
  double capacitance();

  /** Lives through a voltage over time. */
  void live(Waveform waveform);

  /**
   * Lives through a voltage over time as {@link #live(Waveform)} does, and lets itself be looked at
   * on the way.
   *
   * @param seconds when, from the waveform's beginning, not falling
   * @param look is given the number of each time; {@link #current} and {@link #polarisation} are
   *     those of that time. A device that knows no way between is as it was before.
   */
  default void live(Waveform waveform, double[] seconds, IntConsumer look) {
    for (int i = 0; i < seconds.length; i++) {
      look.accept(i);
    }
    live(waveform);
  }

  /** Lives at one voltage for a while: reading, retention, relaxation. */
  void hold(double volts, double seconds);

  /** Its polarisation from -1 to 1; NaN when it has none (a resistor). */
  double polarisation();

  /**
   * The charge that its polarisation binds at its top electrode, in C: what a change of it draws
   * from the source. 0 where the polarisation has no scale.
   */
  default double boundCharge() {
    return 0;
  }
}
