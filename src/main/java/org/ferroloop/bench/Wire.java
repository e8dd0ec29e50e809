package org.ferroloop.bench;

/**
 * How one output reaches the devices.
 *
 * @param terminal of the device that it drives
 * @param seriesResistance between output and device, in Ohm
 * @param load what the output is loaded with, in Ohm: what the driver needs to know to bring the
 *     asked voltage to the device
 * @param cableCapacitance in F; 0 when not known
 */
public record Wire(
    Terminal terminal, double seriesResistance, double load, double cableCapacitance) {
  /** The two ends of a device. */
  public enum Terminal {
    /** A positive voltage here is a positive voltage across the device. */
    TOP(1),
    /** A positive voltage here is a negative voltage across the device. */
    BOTTOM(-1);

    private final int sign;

    Terminal(int sign) {
      this.sign = sign;
    }
  }

  /**
   * The voltage across the device that this voltage of the output makes, in V; and as well the
   * voltage of the output that makes this one across the device.
   */
  public double across(double voltage) {
    return terminal.sign * voltage;
  }
}
