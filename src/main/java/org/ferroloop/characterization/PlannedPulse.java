package org.ferroloop.characterization;

/**
 * One programming pulse of a sweep's plan.
 *
 * @param amplitude in V, signed
 * @param width in s
 */
public record PlannedPulse(double amplitude, double width) {}
