package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.LayerInputs;
import org.ferroloop.training.network.Tile;

/** Stochastic gradient descent on float weights, without devices. */
public final class FloatUpdate implements TileUpdate {
  private final Tile tile;
  private final Gradients gradients;

  /**
   * @param batch the most samples of a mini-batch
   */
  public FloatUpdate(Tile tile, int batch) {
    this.tile = tile;
    this.gradients = new Gradients(tile, batch);
  }

  @Override
  public void initialize(float[] effective) {
    tile.load(effective);
  }

  @Override
  public int blocks() {
    return gradients.blocks();
  }

  @Override
  public void gather(int block, float[][] inputs, float[][] errors, int samples, float rate) {
    gradients.add(block, inputs, errors, 0, samples, rate, tile.byInput());
  }

  @Override
  public void write(LayerInputs inputs, float[][] errors, int samples, float rate, long step) {
    tile.changed();
  }

  @Override
  public PulseTally tally() {
    return new PulseTally(0, 0, 0);
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    Floats.write(out, tile.byInput());
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    Floats.readInto(in, tile.byInput());
    tile.changed();
  }
}
