/**
 * Physics of simulated instruments, without any language. One {@link
 * org.ferroloop.simulator.model.InstrumentModel} is one channel; a matrix is one model. The names
 * of settings and actions, by which the languages know them, stand in the documentation of {@link
 * org.ferroloop.simulator.model.SmuModel}, {@link
 * org.ferroloop.simulator.model.PulseGeneratorModel} and {@link
 * org.ferroloop.simulator.model.MatrixModel}. All numbers are in SI units.
 */
package org.ferroloop.simulator.model;
