package org.ferroloop.training.network;

/**
 * One pass of a vector through a tile: digital in, digital out. One instance a thread: it keeps
 * scratch memory.
 */
interface Periphery {
  /**
   * Multiplies and puts the outputs into the result from its beginning.
   *
   * @param rows the weights, one row an input of this pass
   * @param inputs the inputs of this pass
   * @param result receives as many outputs as a row is wide
   * @param width of a row
   * @param noiseKey of the noise of this pass alone
   */
  void multiply(float[][] rows, InputLines inputs, float[] result, int width, long noiseKey);
}
