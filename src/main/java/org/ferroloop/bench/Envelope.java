package org.ferroloop.bench;

/**
 * What may reach one device. All limits are for the voltage across it, terminal {@link
 * Wire.Terminal#TOP} against {@link Wire.Terminal#BOTTOM}.
 *
 * @param amplitude of pulses, in V, from a negative or zero to a positive or zero one
 * @param width of pulses at half height, in s
 * @param slew of pulse edges, in V/s
 * @param readVoltage largest |voltage| of a read, in V
 * @param compliance largest current limit of a read, in A
 * @param complianceStops whether a read in compliance stops the run
 * @param conductance outside which a read stops the run, in S
 * @param dose pulses and energy
 * @param relation between channels
 */
public record Envelope(
    Span amplitude,
    Span width,
    double slew,
    double readVoltage,
    double compliance,
    boolean complianceStops,
    Span conductance,
    Dose dose,
    Relation relation) {}
