/**
 * Whole simulated benches: instruments, wires, nodes and devices from a file, and their control.
 */
package org.ferroloop.simulator.bench;
