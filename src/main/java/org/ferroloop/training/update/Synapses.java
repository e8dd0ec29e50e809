package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.training.network.Tile;

/** The synapses of a tile and the digital copy of their effective weights w - shift. */
public final class Synapses {
  private final SynapseArray array;
  private final Tile tile;
  private final float shift;
  private final float[] weights;

  /**
   * @param array as many cells as the tile has
   * @param shift the symmetry point to subtract; 0 for none
   */
  public Synapses(SynapseArray array, Tile tile, float shift) {
    if (array.size() != tile.cells()) {
      throw new IllegalArgumentException(
          tile.name() + " has " + tile.cells() + " cells, its array " + array.size());
    }
    this.array = array;
    this.tile = tile;
    this.shift = shift;
    this.weights = new float[array.size()];
  }

  /** Programs devices so that these are the effective weights, as far as bounds allow. */
  void program(float[] effective) {
    float[] targets = effective.clone();
    for (int cell = 0; cell < targets.length; cell++) {
      targets[cell] += shift;
    }
    array.program(targets);
  }

  void pulse(PulseBatch batch) {
    if (batch.size() > 0) {
      array.pulse(batch);
    }
  }

  /** Reads all cells, once a mini-batch. */
  void read() {
    array.read(weights);
    tile.load(weights, shift);
  }

  PulseTally tally() {
    return array.tally();
  }

  void save(DataOutputStream out) throws IOException {
    ArrayState state = array.save();
    Floats.write(out, state.weights());
    Floats.write(out, state.written());
    out.writeLong(state.sequence());
    out.writeLong(state.tally().up());
    out.writeLong(state.tally().down());
    out.writeLong(state.tally().reads());
    // The digital copy is what was read last: reading again could spend noise or pulses.
    Floats.write(out, weights);
  }

  void restore(DataInputStream in) throws IOException {
    float[] states = Floats.read(in);
    float[] written = Floats.read(in);
    long sequence = in.readLong();
    PulseTally tally = new PulseTally(in.readLong(), in.readLong(), in.readLong());
    array.restore(new ArrayState(states, written, sequence, tally));
    Floats.readInto(in, weights);
    tile.load(weights, shift);
  }
}
