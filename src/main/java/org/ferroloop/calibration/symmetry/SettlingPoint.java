package org.ferroloop.calibration.symmetry;

/**
 * One point of the settling curve: averages over all cells and over the pulses since the point
 * before; a cell that has settled counts with its settled values.
 *
 * @param pulses given to each cell up to here
 * @param high mean weight after potentiation pulses
 * @param low mean weight after depression pulses
 */
public record SettlingPoint(long pulses, double high, double low) {
  /** The middle of high and low: the mean over both polarities. */
  public double mean() {
    return (high + low) / 2;
  }
}
