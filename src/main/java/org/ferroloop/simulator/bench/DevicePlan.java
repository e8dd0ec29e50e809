package org.ferroloop.simulator.bench;

import java.nio.file.Path;
import java.util.List;
import org.ferroloop.simulator.node.Wiring;

/**
 * A device of a simulator file.
 *
 * @param name in the file
 * @param ohms of a resistor; NaN when a twin is given
 * @param switching file of the switching twin; null when it has none
 * @param twin file of the behavioural twin; null when it has none
 * @param polarisation of saturation in C/m2, which gives switching a current; 0 when not known
 * @param wiring between outputs and device
 * @param top outputs ("pg.1") at its top electrode; none: grounded, unless a matrix leads there
 * @param bottom the same of the bottom electrode
 */
public record DevicePlan(
    String name,
    double ohms,
    Path switching,
    Path twin,
    double polarisation,
    Wiring wiring,
    List<String> top,
    List<String> bottom) {}
