package org.ferroloop.twin.energy;

import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.PulseEnergy;

/**
 * The source "upper-bound": the modified Schottky emission with which the authors of
 * arXiv:2509.18121 charge their devices. Every pulse, up or down, is charged at the largest
 * negative amplitude, and there is no capacitive and no switching term.
 *
 * <p>It reproduces their energy axis, not what the devices draw: direct-current curves of the same
 * wafer show currents 5e3 to 5e4 times smaller at equal voltage. Ratios between pulse widths
 * survive better than joules.
 */
public final class UpperBound {
  /** By how much the measured direct currents lie below, at most. */
  public static final double UNCERTAINTY_FACTOR = 5e4;

  private static final double ALPHA = 3e-4; // A s cm^-3 K^-1.5
  private static final double MOBILITY = 8.9e-3; // cm2/Vs, with (m*/m0)^1.5
  private static final double BARRIER = 0.19; // eV
  private static final double TEMPERATURE = 300; // K
  private static final double BOLTZMANN = 8.617333262e-5; // eV/K

  private UpperBound() {}

  /**
   * The current density.
   *
   * @param volts amplitude, in V; its sign does not matter
   * @return A/m2
   */
  public static double currentDensity(double volts) {
    double field = Math.abs(volts) / FilmStack.THICKNESS; // V/m
    double lowering =
        Math.sqrt(
            FilmStack.ELEMENTARY_CHARGE * field / (4 * Math.PI * FilmStack.PERMITTIVITY)); // eV
    double perSquareCentimetre =
        ALPHA
            * Math.pow(TEMPERATURE, 1.5)
            * (field / 100)
            * MOBILITY
            * Math.exp(-(BARRIER - lowering) / (BOLTZMANN * TEMPERATURE));
    return perSquareCentimetre * 1e4;
  }

  /**
   * @param area of the device in m2
   */
  static PulseEnergy of(PulseConditions pulse, double area) {
    double volts = Math.abs(pulse.negativeAmplitude());
    EnergyTerms terms = new EnergyTerms(volts * currentDensity(volts) * area * pulse.width(), 0, 0);
    return new PulseEnergy("upper-bound", terms, terms, UNCERTAINTY_FACTOR);
  }
}
