package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.training.network.Tile;

/** The synapses of a tile and the digital copy of their effective weights w - shift. */
public final class Synapses {
  private final SynapseArray array;
  private final Tile tile;
  private final float shift;
  private PulsedCells pulsed = new PulsedCells(0);
  private boolean shared;

  /** Whether the tile's copy is what the last reading left, but for pulses since. */
  private boolean known;

  /** Whether it may be known: nobody else writes it, and readings change by pulses alone. */
  private boolean sole;

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
  }

  /**
   * Lets the tile's copy be the weights themselves where that is possible, and lets what was not
   * pulsed stand in it. Only for whoever never writes the tile.
   */
  Synapses sharing() {
    sole = array.changesByPulsesAlone();
    if (sole) {
      pulsed = new PulsedCells(array.size());
    }
    shared = shift == 0 && array.keepIn(tile.byInput());
    return this;
  }

  /** Programs devices so that these are the effective weights, as far as bounds allow. */
  void program(float[] effective) {
    float[] targets = effective.clone();
    for (int cell = 0; cell < targets.length; cell++) {
      targets[cell] += shift;
    }
    array.program(targets);
    known = false;
  }

  void pulse(PulseBatch batch) {
    if (batch.size() > 0) {
      array.pulse(batch);
      if (known) {
        pulsed.add(batch);
      }
    }
  }

  /** Reads all cells, once a mini-batch. */
  void read() {
    if (known && pulsed.few()) {
      array.readAgain(tile.byInput(), pulsed.cells(), pulsed.count());
      tile.shift(-shift, pulsed.cells(), pulsed.count());
    } else {
      array.read(tile.byInput());
      tile.shift(-shift);
      tile.changed();
      known = sole;
    }
    pulsed.clear();
  }

  PulseTally tally() {
    return array.tally();
  }

  void save(DataOutputStream out) throws IOException {
    ArrayStates.write(out, array.save());
    // The digital copy is what was read last: reading again could spend noise or pulses.
    if (!shared) {
      Floats.write(out, tile.byInput());
    }
  }

  void restore(DataInputStream in) throws IOException {
    array.restore(ArrayStates.read(in));
    known = false;
    pulsed.clear();
    if (!shared) {
      Floats.readInto(in, tile.byInput());
    }
    tile.changed();
  }
}
