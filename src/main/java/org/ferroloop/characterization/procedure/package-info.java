/**
 * Measurement procedures as data: a procedure is a list of steps that can be rehearsed against an
 * envelope, run on any bench, and gone on with at any step.
 *
 * <p>All voltages of a procedure are those across the device, {@link
 * org.ferroloop.bench.Wire.Terminal#TOP} against {@link org.ferroloop.bench.Wire.Terminal#BOTTOM};
 * which output makes them, and with which sign, is the bench's affair ({@link
 * org.ferroloop.bench.probe.Probes}).
 */
package org.ferroloop.characterization.procedure;
