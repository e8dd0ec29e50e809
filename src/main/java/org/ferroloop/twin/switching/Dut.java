package org.ferroloop.twin.switching;

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

  /** Lives at one voltage for a while: reading, retention, relaxation. */
  void hold(double volts, double seconds);

  /** Its polarisation from -1 to 1; NaN when it has none (a resistor). */
  double polarisation();
}
