package org.ferroloop.simulator.node;

import org.ferroloop.twin.switching.Dut;
import org.ferroloop.twin.switching.Waveform;

/**
 * A load without memory: a known resistor, a short, a capacitor with a leak.
 *
 * @param ohms positive; infinite for none
 * @param capacitance in F
 */
public record Resistor(double ohms, double capacitance) implements Dut {
  /**
   * @throws IllegalArgumentException when the resistance is not positive or the capacitance
   *     negative
   */
  public Resistor {
    if (!(ohms > 0) || !(capacitance >= 0)) {
      throw new IllegalArgumentException("a resistor of " + ohms + " ohm, " + capacitance + " F");
    }
  }

  public Resistor(double ohms) {
    this(ohms, 0);
  }

  @Override
  public double current(double volts) {
    return volts / ohms;
  }

  @Override
  public void live(Waveform waveform) {
    // It has no state.
  }

  @Override
  public void hold(double volts, double seconds) {
    // It has no state.
  }

  @Override
  public double polarisation() {
    return Double.NaN;
  }
}
