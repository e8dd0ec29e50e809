/**
 * Arrays made of arrays: pairs of devices, several pulses for one, weights shifted by a reference,
 * programming in closed loop. Each is a {@link org.ferroloop.synapse.SynapseArray} on top of
 * another, so they can be put together, and what is below may be a twin or a bench.
 */
package org.ferroloop.synapse.arrangement;
