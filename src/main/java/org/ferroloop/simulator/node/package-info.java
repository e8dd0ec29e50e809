/**
 * The electrical side of a simulated bench: generator, source-measure unit and device share nodes,
 * so that pulses change what is read. Keeps the record by which safety is judged.
 */
package org.ferroloop.simulator.node;
