package org.ferroloop.simulator.node;

/**
 * What one device has really seen since the last mark: the judge of safety tests. Voltages are
 * across the device itself, behind every source, line and series resistance.
 *
 * @param highestVoltage in V, 0 when it never was positive
 * @param lowestVoltage in V, 0 when it never was negative
 * @param highestCurrent conducted, in A
 * @param lowestCurrent conducted, in A
 * @param highestChargingCurrent largest |C dV/dt| in A
 * @param widestPulse at half height, in s; a voltage held above the threshold counts with its whole
 *     time
 * @param fastestSlew largest |dV/dt| in V/s
 * @param energy conducted since the mark, in J
 * @param highestPulseEnergy conducted in one pulse, in J
 * @param positivePulses pulses whose peak is above the threshold
 * @param negativePulses pulses whose peak is below minus the threshold
 * @param secondsAbove whole time with |V| above the threshold, in s
 */
public record Verdict(
    double highestVoltage,
    double lowestVoltage,
    double highestCurrent,
    double lowestCurrent,
    double highestChargingCurrent,
    double widestPulse,
    double fastestSlew,
    double energy,
    double highestPulseEnergy,
    long positivePulses,
    long negativePulses,
    double secondsAbove) {}
