package org.ferroloop.instrument.profile;

/**
 * What a pulse generator can make, levels as open-circuit voltages (the EMF behind the source
 * resistance), widths at half height.
 *
 * @param sourceResistance in Ohm
 * @param accountedLoad the load in Ohm at which the programmed number is the voltage at the output;
 *     infinite when the number is the EMF
 * @param smallestSwing in V
 * @param highest in V
 * @param lowest in V
 * @param levelStep in V
 * @param minWidth in s
 * @param maxWidth in s
 * @param widthStep in s
 * @param edgeShare the part of a full edge that the instrument's number counts: 0.8 for 10 to 90 %
 * @param minEdge in s, from 0 to 100 %
 * @param maxEdge in s, from 0 to 100 %
 * @param minPeriod in s
 * @param maxPeriod in s
 * @param deadTime in s, between the end of a pulse and the next start
 * @param longestTrain in pulses
 */
public record PulseRule(
    double sourceResistance,
    double accountedLoad,
    double smallestSwing,
    double highest,
    double lowest,
    double levelStep,
    double minWidth,
    double maxWidth,
    double widthStep,
    double edgeShare,
    double minEdge,
    double maxEdge,
    double minPeriod,
    double maxPeriod,
    double deadTime,
    int longestTrain) {}
