package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.synapse.PulseBatch;

/**
 * AGAD (M. Rasch et al., arXiv:2303.04721; AIHWKit's DynamicTransferCompound): no symmetry point is
 * known; each cell's reference is the mean of its readings in the chopper period before, when
 * gradients were written with the other sign.
 *
 * <p>A running mean m follows the readings a, m += (tail_weight / period) (a - m); when a column's
 * sign has flipped, its reference r becomes m. The buffer gathers H += c transfer_lr lr (a - r) /
 * (granularity dw_min) and gives pulses as {@link BufferedTransfer}'s. Signs flip regularly, every
 * period readings of a column; the first period only fills the references.
 */
final class DynamicTransfer implements ColumnTransfer {
  private final float factor;
  private final PulseBuffer buffer;
  private final Choppers choppers;
  private final int period;
  private final float decay;
  private final int inputs;
  private final float[] means;
  private final float[] references;
  private final boolean[] flipped;
  private long rounds;

  /**
   * @param factor as of {@link BufferedTransfer}
   * @param choppers of the fast tile
   * @param period readings of a column between flips, at least 2
   * @param tailWeight times 1 / period the decay of the mean, bounded at 1
   */
  DynamicTransfer(
      float factor,
      PulseBuffer buffer,
      Choppers choppers,
      int outputs,
      int period,
      double tailWeight) {
    this.factor = factor;
    this.buffer = buffer;
    this.choppers = choppers;
    this.period = period;
    this.decay = (float) Math.min(1, tailWeight / period);
    this.inputs = choppers.inputs();
    this.means = new float[inputs * outputs];
    this.references = new float[means.length];
    this.flipped = new boolean[inputs];
  }

  @Override
  public void transfer(int column, float[] values, float rate, long key, PulseBatch pulses) {
    int first = column * values.length;
    boolean begins = flipped[column];
    boolean writes = rounds > period;
    for (int o = 0; o < values.length; o++) {
      int cell = first + o;
      if (begins) {
        references[cell] = means[cell];
      }
      float change = choppers.sign(column, o) * (values[o] - references[cell]);
      int pulse = buffer.add(cell, change * factor * rate);
      if (writes) {
        pulses.add(cell, pulse);
      }
      means[cell] = means[cell] * (1 - decay) + values[o] * decay;
    }
    flipped[column] = rounds % period == period - 1;
    if (flipped[column]) {
      choppers.flipInput(column);
    }
    if (column == inputs - 1) {
      rounds++;
    }
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    buffer.save(out);
    Floats.write(out, means);
    Floats.write(out, references);
    for (boolean one : flipped) {
      out.writeBoolean(one);
    }
    out.writeLong(rounds);
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    buffer.restore(in);
    Floats.readInto(in, means);
    Floats.readInto(in, references);
    for (int i = 0; i < flipped.length; i++) {
      flipped[i] = in.readBoolean();
    }
    rounds = in.readLong();
  }
}
