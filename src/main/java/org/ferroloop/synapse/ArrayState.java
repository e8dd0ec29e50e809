package org.ferroloop.synapse;

/**
 * The saved state of an array.
 *
 * @param weights the cells' weights (hidden ones on a twin, last readings on a bench)
 * @param written what the last write left to be read where that differs from the weights (write
 *     noise of a twin); empty when it does not
 * @param sequence how many random draws or operations were spent, so that they continue
 * @param tally what had been spent
 */
public record ArrayState(float[] weights, float[] written, long sequence, PulseTally tally) {}
