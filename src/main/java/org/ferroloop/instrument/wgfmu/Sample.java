package org.ferroloop.instrument.wgfmu;

/**
 * One measured value.
 *
 * @param seconds from the start of the sequence, the middle of the averaging window
 * @param value in V or A, as the channel measures
 */
public record Sample(double seconds, double value) {}
