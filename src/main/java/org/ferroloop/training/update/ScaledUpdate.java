package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.LayerInputs;
import org.ferroloop.training.network.Tile;

/**
 * An update of a tile whose outputs are scaled digitally: device weights are the network's divided
 * by the scale, and so are the wanted changes.
 */
public final class ScaledUpdate implements TileUpdate {
  private final TileUpdate update;
  private final Tile tile;

  /** The tile's scale must be set before. */
  public ScaledUpdate(TileUpdate update, Tile tile) {
    this.update = update;
    this.tile = tile;
  }

  @Override
  public void initialize(float[] effective) {
    float[] device = effective.clone();
    for (int cell = 0; cell < device.length; cell++) {
      device[cell] /= tile.outputScale();
    }
    update.initialize(device);
  }

  @Override
  public int blocks() {
    return update.blocks();
  }

  @Override
  public void gather(int block, float[][] inputs, float[][] errors, int samples, float rate) {
    update.gather(block, inputs, errors, samples, rate / tile.outputScale());
  }

  @Override
  public void write(LayerInputs inputs, float[][] errors, int samples, float rate, long step) {
    update.write(inputs, errors, samples, rate / tile.outputScale(), step);
  }

  @Override
  public PulseTally tally() {
    return update.tally();
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    update.save(out);
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    update.restore(in);
  }
}
