package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.LayerInputs;
import org.ferroloop.training.network.Tile;

/**
 * The Tiki-Taka rules: every sample's gradient goes to the fast tile A; after every so many updates
 * the next column of A is read and transferred to the slow tile C, in turn. The network sees C +
 * gamma A; with gamma = 0 A is hidden.
 *
 * <p>AIHWKit 1.1.0 lets the network see C after each update within a mini-batch, which makes no
 * difference: all passes of a mini-batch come before its updates.
 */
final class TransferUpdate implements TileUpdate {
  private final Tile tile;
  private final FastTile fast;
  private final Synapses slow;
  private final ColumnTransfer transfer;
  private final int period;
  private final float gamma;
  private final long trainKey;
  private final long transferKey;
  private final float[] column;

  /** The fast tile where the network sees it, one row an input. */
  private final float[][] hidden;

  private final PulseBatch pulses = new PulseBatch(1024);
  private long updates;
  private int next;

  /**
   * @param period a column is transferred after so many updates, at least 1
   * @param gamma weight of the fast tile in what the network sees, 0 or more
   * @param trainKey of the fast tile's trains
   * @param transferKey of all that a transfer draws
   */
  TransferUpdate(
      Tile tile,
      FastTile fast,
      Synapses slow,
      ColumnTransfer transfer,
      int period,
      float gamma,
      long trainKey,
      long transferKey) {
    this.tile = tile;
    this.fast = fast;
    this.slow = gamma > 0 ? slow : slow.sharing();
    this.transfer = transfer;
    this.period = period;
    this.gamma = gamma;
    this.trainKey = trainKey;
    this.transferKey = transferKey;
    this.column = new float[fast.outputs()];
    this.hidden = new float[gamma > 0 ? fast.columns() : 0][fast.outputs()];
    if (gamma > 0) {
      fast.keepIn(hidden);
    }
  }

  @Override
  public void initialize(float[] effective) {
    fast.initialize();
    slow.program(effective);
    show();
  }

  @Override
  public void write(LayerInputs inputs, float[][] errors, int samples, float rate, long step) {
    long stepKey = RandomStream.bitsAt(trainKey, step);
    for (int b = 0; b < samples; b++) {
      fast.update(inputs.values()[b], errors[b], rate, RandomStream.bitsAt(stepKey, b));
      updates++;
      if (updates % period == 0) {
        transferNext(rate);
      }
    }
    show();
  }

  private void transferNext(float rate) {
    long key = RandomStream.bitsAt(transferKey, updates);
    fast.readColumn(next, column, key);
    pulses.clear();
    transfer.transfer(next, column, rate, key, pulses);
    slow.pulse(pulses);
    next = (next + 1) % fast.columns();
  }

  private void show() {
    slow.read();
    if (gamma == 0) {
      return;
    }
    fast.readAll(hidden);
    addHidden();
  }

  private void addHidden() {
    float[][] rows = tile.byInput();
    int width = fast.outputs();
    for (int i = 0; i < rows.length; i++) {
      for (int o = 0; o < width; o++) {
        rows[i][o] += gamma * hidden[i][o];
      }
    }
    tile.changed();
  }

  @Override
  public PulseTally tally() {
    return fast.tally().plus(slow.tally());
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    fast.save(out);
    slow.save(out);
    transfer.save(out);
    out.writeLong(updates);
    out.writeInt(next);
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    fast.restore(in);
    slow.restore(in);
    transfer.restore(in);
    updates = in.readLong();
    next = in.readInt();
    if (next < 0 || next >= fast.columns()) {
      throw new IllegalArgumentException("column " + next + " is next");
    }
  }
}
