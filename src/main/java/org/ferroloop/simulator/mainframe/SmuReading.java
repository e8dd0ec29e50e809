package org.ferroloop.simulator.mainframe;

/**
 * One reading of a source-measure unit.
 *
 * @param volts in V
 * @param amperes in A; meaningless beyond the range
 * @param currentStep resolution of the current, in A
 * @param voltageStep resolution of the voltage, in V
 * @param overRange whether the current is beyond the measuring range
 * @param limited whether the compliance is acting
 */
public record SmuReading(
    double volts,
    double amperes,
    double currentStep,
    double voltageStep,
    boolean overRange,
    boolean limited) {}
