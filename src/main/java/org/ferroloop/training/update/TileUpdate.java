package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.LayerInputs;

/**
 * What an update rule does to one tile: it owns what holds the tile's weights and keeps the tile's
 * digital copy up to date. One caller at a time; the updates of different tiles may run in
 * different threads.
 */
public interface TileUpdate {
  /**
   * Puts the initial weights in place.
   *
   * @param effective weights as the network shall see them, one a cell
   */
  void initialize(float[] effective);

  /**
   * Applies a mini-batch: for each sample, the weights shall change by -rate times error times
   * input.
   *
   * @param inputs of the layer, one row a sample
   * @param errors of the layer, one row a sample
   * @param samples how many rows count
   * @param rate learning rate
   * @param step number of the mini-batch in the whole training, which names its random numbers
   */
  default void apply(float[][] inputs, float[][] errors, int samples, float rate, long step) {
    for (int block = 0; block < blocks(); block++) {
      gather(block, inputs, errors, samples, rate);
    }
    write(LayerInputs.dense(inputs), errors, samples, rate, step);
  }

  /** Blocks of rows whose gradients may be gathered side by side; 0 when the rule gathers none. */
  default int blocks() {
    return 0;
  }

  /**
   * The first half of {@link #apply} for one block: several threads may do it at a time, each
   * another block, and the order does not matter.
   */
  default void gather(int block, float[][] inputs, float[][] errors, int samples, float rate) {
    throw new IllegalArgumentException("block " + block + " of " + blocks());
  }

  /** The other half, when all blocks are gathered. */
  void write(LayerInputs inputs, float[][] errors, int samples, float rate, long step);

  /** Pulses and reads so far; zero without devices. */
  PulseTally tally();

  /** Writes all that {@link #restore} needs to continue bit for bit. */
  void save(DataOutputStream out) throws IOException;

  /**
   * Continues from what {@link #save} wrote.
   *
   * @throws IllegalArgumentException when it is not of an update like this one
   */
  void restore(DataInputStream in) throws IOException;
}
