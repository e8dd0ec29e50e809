package org.ferroloop.simulator.node;

/**
 * What lies between an output and the device.
 *
 * @param seriesResistance of probes and lines, in ohm
 * @param parasiticCapacitance of pads and cable in parallel with the device, in F
 * @param leakage of the fixture in parallel with the device, in S
 */
public record Wiring(double seriesResistance, double parasiticCapacitance, double leakage) {
  /** Nothing at all. */
  public static final Wiring IDEAL = new Wiring(0, 0, 0);

  /**
   * @throws IllegalArgumentException when a value is negative or not finite
   */
  public Wiring {
    if (!(seriesResistance >= 0 && parasiticCapacitance >= 0 && leakage >= 0)
        || !Double.isFinite(seriesResistance + parasiticCapacitance + leakage)) {
      throw new IllegalArgumentException(
          "wiring of "
              + seriesResistance
              + " ohm, "
              + parasiticCapacitance
              + " F, "
              + leakage
              + " S");
    }
  }
}
