package org.ferroloop.training;

import org.ferroloop.synapse.SynapseArray;

/** Gives training its synapses; training never learns what they are. */
@FunctionalInterface
public interface ArrayFactory {
  /**
   * An array of its own for one tile; called once a tile, always with the same names and sizes for
   * the same network.
   *
   * @param name of the tile ("layer 1 tile 2"); the source of its random streams
   * @param cells how many synapses it needs
   */
  SynapseArray create(String name, int cells);
}
