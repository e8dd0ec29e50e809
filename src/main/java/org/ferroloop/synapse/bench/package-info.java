/**
 * Synapses that are physical devices: pulse counts become trains of identical pulses, weights are
 * conductances that a source-measure unit read. What is asked of the devices is one list of
 * operations, which a run records, repeats and answers from.
 */
package org.ferroloop.synapse.bench;
