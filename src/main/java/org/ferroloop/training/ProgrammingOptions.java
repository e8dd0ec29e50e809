package org.ferroloop.training;

/**
 * How initial weights (and reference devices, and refreshed pairs) are brought into the devices.
 *
 * @param writeVerify in closed loop, by pulses and readings that are counted; set exactly otherwise
 * @param tolerance of a verified weight, in units of the weight, positive
 * @param budget the most pulses a cell, at least 1
 */
public record ProgrammingOptions(boolean writeVerify, double tolerance, int budget) {
  /** Set exactly; 0.02 and 1000 pulses where a closed loop is needed. */
  public static final ProgrammingOptions DEFAULT = new ProgrammingOptions(false, 0.02, 1000);

  /**
   * @throws IllegalArgumentException naming the value that is out of its range
   */
  public ProgrammingOptions {
    if (!(tolerance > 0) || Double.isInfinite(tolerance)) {
      throw new IllegalArgumentException("the tolerance must be positive, found " + tolerance);
    }
    if (budget < 1) {
      throw new IllegalArgumentException("the pulse budget must be at least 1, found " + budget);
    }
  }
}
