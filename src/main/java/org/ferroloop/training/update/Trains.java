package org.ferroloop.training.update;

import org.ferroloop.synapse.PulseBatch;

/** Turns one rank-one update into pulses. One instance a tile: it keeps scratch memory. */
interface Trains {
  /**
   * Adds the pulses, in rising order of cells.
   *
   * @param inputs vector that holds the tile's inputs, from place inputFrom
   * @param errors vector that holds the tile's errors, from place errorFrom
   * @param management length and factors, of at least one slot
   * @param key of this update's random numbers
   */
  void add(
      float[] inputs,
      int inputFrom,
      float[] errors,
      int errorFrom,
      UpdateManagement management,
      long key,
      PulseBatch pulses);
}
