package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseBatch;

/**
 * What a Tiki-Taka rule does with a column of the fast tile that was read: it decides which pulses
 * the same column of the slow tile gets. One instance a tile.
 */
interface ColumnTransfer {
  /**
   * Takes a column.
   *
   * @param column number of the input
   * @param values of the fast tile, one an output, as they were read
   * @param rate learning rate of the epoch
   * @param key of this transfer's random numbers
   * @param pulses receives the pulses of the slow tile, cells in rising order
   */
  void transfer(int column, float[] values, float rate, long key, PulseBatch pulses);

  /** Writes what must be kept. */
  void save(DataOutputStream out) throws IOException;

  /** Continues from what {@link #save} wrote. */
  void restore(DataInputStream in) throws IOException;
}
