package org.ferroloop.simulator.node;

/**
 * What an output does at its net.
 *
 * @param voltage of the net in V
 * @param current out of the output in A
 * @param limited whether its compliance is acting
 */
public record OperatingPoint(double voltage, double current, boolean limited) {}
