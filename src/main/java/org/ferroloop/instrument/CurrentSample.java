package org.ferroloop.instrument;

/**
 * The current of a waveform meter, averaged over a short window.
 *
 * @param seconds middle of the window, in s from the beginning of the waveform
 * @param current out of the meter, in A
 */
public record CurrentSample(double seconds, double current) {}
