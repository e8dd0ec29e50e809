package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.training.network.InputLines;
import org.ferroloop.training.network.Tile;

/**
 * Tiki-Taka v1 (T. Gokmen and W. Haensch, 10.3389/fnins.2020.00103; AIHWKit's TransferCompound):
 * the column goes to the slow tile by one pulsed outer product with the one-hot vector of its
 * input, C += transfer_lr lr A e_k e_k^T.
 */
final class DirectTransfer implements ColumnTransfer {
  private final float factor;
  private final float granularity;
  private final Trains trains;
  private final UpdateManagement management;
  private final float[] oneHot;
  private final InputLines lines;
  private final float[] errors;

  /**
   * @param factor transfer_lr
   * @param granularity what a pulse of the slow tile is reckoned to change
   */
  DirectTransfer(
      Tile tile, float factor, float granularity, Trains trains, UpdateManagement management) {
    this.factor = factor;
    this.granularity = granularity;
    this.trains = trains;
    this.management = management;
    this.oneHot = new float[tile.inputs().size()];
    this.lines = new InputLines(oneHot.length);
    this.errors = new float[tile.outputs().size()];
  }

  @Override
  public void transfer(int column, float[] values, float rate, long key, PulseBatch pulses) {
    float largest = 0;
    for (int o = 0; o < errors.length; o++) {
      errors[o] = -values[o];
      largest = Math.max(largest, Math.abs(values[o]));
    }
    management.set(1, largest, factor * rate, granularity);
    if (management.length() == 0) {
      return;
    }
    oneHot[column] = 1;
    lines.takeActive(oneHot, 0, oneHot.length);
    trains.add(lines, errors, 0, management, RandomStream.bitsAt(key, 1), pulses);
    oneHot[column] = 0;
  }

  @Override
  public void save(DataOutputStream out) {
    // Nothing is remembered between transfers.
  }

  @Override
  public void restore(DataInputStream in) {
    // Nothing is remembered between transfers.
  }
}
