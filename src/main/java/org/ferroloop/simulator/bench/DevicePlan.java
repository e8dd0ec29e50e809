package org.ferroloop.simulator.bench;

import java.nio.file.Path;
import java.util.List;
import org.ferroloop.simulator.node.Wiring;

/**
 * A device of a simulator file.
 *
 * @param name in the file
 * @param ohms of a resistor; NaN when a switching twin is given
 * @param twin file of the switching twin; null for a resistor
 * @param wiring between outputs and device
 * @param top outputs ("pg.1") at its top electrode; none: grounded, unless a matrix leads there
 * @param bottom the same of the bottom electrode
 */
public record DevicePlan(
    String name, double ohms, Path twin, Wiring wiring, List<String> top, List<String> bottom) {}
