package org.ferroloop.training.update;

import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.training.network.InputLines;
import org.ferroloop.training.network.Tile;

/** Turns one rank-one update into pulses. One instance a tile: it keeps scratch memory. */
interface Trains {
  /** Trains for the lines of a tile. */
  static Trains of(Tile tile, boolean deterministic) {
    int inputs = tile.inputs().size();
    int outputs = tile.outputs().size();
    return deterministic ? new DeterministicTrains(outputs) : new StochasticTrains(inputs, outputs);
  }

  /**
   * Adds the pulses, in rising order of cells.
   *
   * @param inputs of the tile
   * @param errors vector that holds the tile's errors, from place errorFrom
   * @param management length and factors, of at least one slot
   * @param key of this update's random numbers
   */
  void add(
      InputLines inputs,
      float[] errors,
      int errorFrom,
      UpdateManagement management,
      long key,
      PulseBatch pulses);
}
