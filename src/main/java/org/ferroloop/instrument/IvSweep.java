package org.ferroloop.instrument;

/**
 * A small staircase of voltages with a current reading at each.
 *
 * @param start first voltage in V
 * @param stop last voltage in V
 * @param points at least 1
 * @param compliance current limit in A, positive
 * @param nplc integration time in power line cycles
 * @param range current range in A; 0 for automatic
 */
public record IvSweep(
    double start, double stop, int points, double compliance, double nplc, double range) {
  /** One voltage, one reading. */
  public static IvSweep spot(double voltage, double compliance, double nplc, double range) {
    return new IvSweep(voltage, voltage, 1, compliance, nplc, range);
  }
}
