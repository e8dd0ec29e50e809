package org.ferroloop.instrument;

/**
 * What a source-measure unit can do.
 *
 * @param maxVoltage largest |voltage| in V
 * @param maxCurrent largest compliance in A
 * @param minCompliance smallest compliance in A
 * @param minRange lowest current range in A
 * @param minNplc shortest integration in power line cycles
 * @param maxNplc longest integration in power line cycles
 */
public record SmuLimits(
    double maxVoltage,
    double maxCurrent,
    double minCompliance,
    double minRange,
    double minNplc,
    double maxNplc) {}
