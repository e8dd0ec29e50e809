package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.RowMixer;
import org.ferroloop.training.network.Tile;

/** Stochastic gradient descent on float weights, without devices. */
public final class FloatUpdate implements TileUpdate {
  private final Tile tile;
  private final RowMixer mixer;
  private final OutputSlice slice;

  /**
   * @param batch the most samples of a mini-batch
   */
  public FloatUpdate(Tile tile, int batch) {
    this.tile = tile;
    this.mixer = new RowMixer(batch);
    this.slice = new OutputSlice(tile.outputs(), batch);
  }

  @Override
  public void initialize(float[] effective) {
    tile.load(effective, 0);
  }

  @Override
  public void apply(float[][] inputs, float[][] errors, int samples, float rate, long step) {
    float[][] rows = slice.of(errors, samples);
    float[][] weights = tile.byInput();
    int width = tile.outputs().size();
    for (int i = 0; i < weights.length; i++) {
      mixer.addColumn(inputs, tile.inputs().from() + i, samples, -rate, rows, weights[i], width);
    }
    tile.changed();
  }

  @Override
  public PulseTally tally() {
    return new PulseTally(0, 0, 0);
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    for (float[] row : tile.byInput()) {
      Floats.write(out, row);
    }
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    for (float[] row : tile.byInput()) {
      Floats.readInto(in, row);
    }
    tile.changed();
  }
}
