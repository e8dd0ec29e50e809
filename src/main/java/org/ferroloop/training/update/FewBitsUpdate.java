package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.training.network.LayerInputs;
import org.ferroloop.training.network.RowMixer;
import org.ferroloop.training.network.Tile;

/**
 * Mixed precision whose accumulators are whole numbers of k bits. One unit is step / 2^(k-1), so
 * that the rest that a transfer leaves (less than one step, either sign) just fits. After each
 * mini-batch the wanted change of a cell, in units, is added to its accumulator and rounded at
 * random, up with the chance of the fraction, so that the mean is kept (stochastic rounding, S.
 * Gupta et al., arXiv:1502.02551); whole steps become pulses. With no bits one unit is one step:
 * every mini-batch's change is rounded to whole pulses and nothing is remembered.
 */
public final class FewBitsUpdate implements TileUpdate {
  private final Tile tile;
  private final Synapses synapses;
  private final int unitsPerStep;
  private final float unitsPerWeight;
  private final long key;
  private final short[][] accumulators;
  private final float[] wanted;
  private final RowMixer mixer;
  private final OutputSlice slice;
  private final PulseBatch pulses = new PulseBatch(1024);

  /**
   * @param step what a pulse is reckoned to change
   * @param bits of an accumulator, 2 to 16, or 0
   * @param key of the rounding's random numbers
   * @param batch the most samples of a mini-batch
   */
  public FewBitsUpdate(Tile tile, Synapses synapses, float step, int bits, long key, int batch) {
    this.tile = tile;
    this.synapses = synapses.sharing();
    this.unitsPerStep = 1 << Math.max(bits - 1, 0);
    this.unitsPerWeight = unitsPerStep / step;
    this.key = key;
    this.accumulators = new short[tile.inputs().size()][tile.outputs().size()];
    this.wanted = new float[tile.outputs().size()];
    this.mixer = new RowMixer(batch);
    this.slice = new OutputSlice(tile.outputs(), batch);
  }

  @Override
  public void initialize(float[] effective) {
    synapses.program(effective);
    synapses.read();
  }

  @Override
  public void write(LayerInputs inputs, float[][] errors, int samples, float rate, long step) {
    float[][] rows = slice.of(errors, samples);
    int width = tile.outputs().size();
    long stepKey = RandomStream.bitsAt(key, step);
    pulses.clear();
    for (int i = 0; i < accumulators.length; i++) {
      Arrays.fill(wanted, 0);
      int column = tile.inputs().from() + i;
      mixer.addColumn(
          inputs.values(), column, 0, samples, -rate * unitsPerWeight, rows, wanted, width);
      transfer(accumulators[i], i * width, stepKey);
    }
    synapses.pulse(pulses);
    synapses.read();
  }

  private void transfer(short[] row, int firstCell, long stepKey) {
    for (int o = 0; o < row.length; o++) {
      if (wanted[o] == 0) {
        continue;
      }
      int cell = firstCell + o;
      double chance = RandomStream.uniformAt(stepKey, cell);
      int units = row[o] + (int) Math.floor(wanted[o] + chance);
      int count = units / unitsPerStep;
      row[o] = (short) (units - count * unitsPerStep);
      pulses.add(cell, count);
    }
  }

  @Override
  public PulseTally tally() {
    return synapses.tally();
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    synapses.save(out);
    for (short[] row : accumulators) {
      for (short units : row) {
        out.writeShort(units);
      }
    }
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    synapses.restore(in);
    for (short[] row : accumulators) {
      for (int o = 0; o < row.length; o++) {
        row[o] = in.readShort();
        if (Math.abs(row[o]) >= unitsPerStep) {
          throw new IllegalArgumentException("an accumulator of " + row[o] + " units");
        }
      }
    }
  }
}
