package org.ferroloop.characterization;

/**
 * One pulse and the small read sweep after it.
 *
 * @param index the row's own index in the record
 * @param amplitude of the pulse, in V, signed
 * @param width of the pulse, in s
 * @param rLow resistance at the negative end of the read sweep, in Ohm; may be infinite or NaN
 * @param rHigh resistance at the positive end, in Ohm; may be infinite or NaN
 */
public record SweepRow(int index, double amplitude, double width, double rLow, double rHigh) {
  /**
   * True when both readings are finite and positive. The instrument script writes -1 for a read
   * that it did not get, inf for a current that quantised to zero.
   */
  public boolean readable() {
    return Double.isFinite(rLow) && Double.isFinite(rHigh) && rLow > 0 && rHigh > 0;
  }

  /** (1/R_low + 1/R_high)/2 in S. */
  public double conductance() {
    return (1 / rLow + 1 / rHigh) / 2;
  }
}
