package org.ferroloop.instrument;

/**
 * The pulses a generator can make into the load that the bench states.
 *
 * @param minAmplitude smallest |amplitude| other than 0, in V at the DUT
 * @param maxAmplitude largest amplitude, in V at the DUT
 * @param lowestAmplitude most negative amplitude, in V at the DUT
 * @param amplitudeStep resolution in V; 0 when continuous for our purposes
 * @param minWidth in s
 * @param maxWidth in s
 * @param widthStep resolution in s
 * @param minEdge fastest edge, in s
 * @param maxEdge slowest edge, in s
 * @param minPeriod in s
 * @param maxPeriod in s
 * @param maxCount pulses in one train
 */
public record PulseLimits(
    double minAmplitude,
    double maxAmplitude,
    double lowestAmplitude,
    double amplitudeStep,
    double minWidth,
    double maxWidth,
    double widthStep,
    double minEdge,
    double maxEdge,
    double minPeriod,
    double maxPeriod,
    int maxCount) {}
