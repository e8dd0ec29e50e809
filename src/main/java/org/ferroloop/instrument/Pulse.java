package org.ferroloop.instrument;

/**
 * One pulse as the DUT shall see it.
 *
 * @param amplitude in V at the DUT, signed, from 0 V
 * @param width in s, at half height
 * @param rise leading edge in s, 0 to 100 %
 * @param fall trailing edge in s, 100 to 0 %
 */
public record Pulse(double amplitude, double width, double rise, double fall) {}
