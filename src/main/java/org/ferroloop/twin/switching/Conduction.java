package org.ferroloop.twin.switching;

import org.ferroloop.twin.energy.MeasuredCurrent;

/**
 * Current at a voltage from the conductance at the read voltage: the shape is the measured J(V) of
 * wafer LBE247 ({@link MeasuredCurrent}), the size follows the state.
 */
final class Conduction {
  /** Up to here the current is proportional to the voltage, in V. */
  private static final double OHMIC = 0.16;

  private static final double POSITIVE = MeasuredCurrent.density(OHMIC);
  private static final double NEGATIVE = MeasuredCurrent.density(-OHMIC);

  private Conduction() {}

  /**
   * @param conductance mean of both read polarities, in S
   * @param asymmetry (G at the negative read voltage - G at the positive one)/sum
   * @return A, with the sign of the voltage
   */
  static double current(double volts, double conductance, double asymmetry) {
    double side = conductance * (volts > 0 ? 1 - asymmetry : 1 + asymmetry);
    if (Math.abs(volts) <= OHMIC) {
      return side * volts;
    }
    double growth = MeasuredCurrent.density(volts) / (volts > 0 ? POSITIVE : NEGATIVE);
    return Math.signum(volts) * side * OHMIC * growth;
  }
}
