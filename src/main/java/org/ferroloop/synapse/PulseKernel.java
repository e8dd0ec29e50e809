package org.ferroloop.synapse;

/**
 * The inner loop of a twin array: some pulses of one polarity on one cell, one after the other. One
 * virtual call per entry, none per pulse where the model allows. Stateless and thread-safe.
 */
interface PulseKernel {
  /**
   * @param w the hidden weight before
   * @param up whether the pulses potentiate
   * @param pulses how many, positive
   * @param scale the cell's scale of this polarity
   * @param wMin the cell's lower bound
   * @param wMax the cell's upper bound
   * @param noiseKey of this call's cycle-to-cycle stream
   * @param noiseIndex of the first pulse's draw
   * @return the hidden weight after
   */
  float apply(
      float w,
      boolean up,
      long pulses,
      float scale,
      float wMin,
      float wMax,
      long noiseKey,
      long noiseIndex);
}
