package org.ferroloop.twin.energy;

import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.PulseEnergy;

/**
 * The source "measured-dc": conduction from the measured current density (see {@link
 * MeasuredCurrent} for the extrapolation), the charge of the capacitor, C V^2, and the polarisation
 * switched by one pulse, 2 P_r A V times the mean switched fraction of a step. Each polarity is
 * charged at its own amplitude.
 */
final class MeasuredDc {
  private MeasuredDc() {}

  static PulseEnergy of(
      PulseConditions pulse, double area, double switchedFractionUp, double switchedFractionDown) {
    return new PulseEnergy(
        "measured-dc",
        terms(pulse.amplitudeUp(), pulse.width(), area, switchedFractionUp),
        terms(pulse.amplitudeDown(), pulse.width(), area, switchedFractionDown),
        Math.max(
            MeasuredCurrent.uncertaintyFactor(pulse.amplitudeUp()),
            MeasuredCurrent.uncertaintyFactor(pulse.amplitudeDown())));
  }

  private static EnergyTerms terms(
      double amplitude, double width, double area, double switchedFraction) {
    double volts = Math.abs(amplitude);
    return new EnergyTerms(
        volts * MeasuredCurrent.density(amplitude) * area * width,
        FilmStack.capacitance(area) * volts * volts,
        2 * FilmStack.REMANENT_POLARISATION * area * volts * switchedFraction);
  }
}
