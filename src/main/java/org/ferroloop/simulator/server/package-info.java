/**
 * The wires of simulated instruments: raw socket, VXI-11, HiSLIP, serial on a pseudo-terminal and
 * Prologix, each on loopback. A server knows its instruments only as {@link
 * org.ferroloop.simulator.server.Station}s.
 */
package org.ferroloop.simulator.server;
