package org.ferroloop.training;

/**
 * The final weights of a layer, as the network uses them.
 *
 * @param layer its number, from 1
 * @param inputs how many inputs it has
 * @param outputs how many outputs it has
 * @param effective weights, after subtraction of a shift; input after input, so that the weight of
 *     input i and output o is at i outputs + o. Not to be changed.
 */
public record LayerWeights(int layer, int inputs, int outputs, float[] effective) {}
