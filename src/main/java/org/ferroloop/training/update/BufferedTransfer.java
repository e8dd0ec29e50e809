package org.ferroloop.training.update;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;

/**
 * Tiki-Taka v2 (T. Gokmen, 10.3389/frai.2021.699148) and, with choppers that flip, c-TTv2 (M. Rasch
 * et al., arXiv:2303.04721): a digital buffer H, in pulses, gathers what is read,
 *
 * <p>H += c transfer_lr lr A / (granularity dw_min), c being the chopper's sign. Where |H| reaches
 * 1, the slow cell gets one pulse of its sign; then H *= momentum, or without forgetting H -= (1 -
 * momentum) of that pulse (AIHWKit 1.1.0, BufferedTransferCompound and ChoppedTransferCompound with
 * desired_bl 1, which are the same without flips). A column's sign flips with a chance after it was
 * read; those of outputs after the last column.
 */
final class BufferedTransfer implements ColumnTransfer {
  private final float factor;
  private final PulseBuffer buffer;
  private final Choppers choppers;
  private final double flipInput;
  private final double flipOutput;
  private final int inputs;

  /**
   * @param factor what a reading is multiplied with, beside the rate: transfer_lr / (granularity
   *     dw_min)
   * @param choppers of the fast tile
   * @param flipInput chance that a column's sign flips, 0 to 1
   * @param flipOutput chance that an output's sign flips, 0 to 1
   */
  BufferedTransfer(
      float factor, PulseBuffer buffer, Choppers choppers, double flipInput, double flipOutput) {
    this.factor = factor;
    this.buffer = buffer;
    this.choppers = choppers;
    this.flipInput = flipInput;
    this.flipOutput = flipOutput;
    this.inputs = choppers.inputs();
  }

  @Override
  public void transfer(int column, float[] values, float rate, long key, PulseBatch pulses) {
    int first = column * values.length;
    for (int o = 0; o < values.length; o++) {
      float added = choppers.sign(column, o) * values[o] * factor * rate;
      pulses.add(first + o, buffer.add(first + o, added));
    }
    if (RandomStream.uniformAt(key, 1) < flipInput) {
      choppers.flipInput(column);
    }
    if (column == inputs - 1 && flipOutput > 0) {
      for (int o = 0; o < values.length; o++) {
        if (RandomStream.uniformAt(key, 2L + o) < flipOutput) {
          choppers.flipOutput(o);
        }
      }
    }
  }

  @Override
  public void save(DataOutputStream out) throws IOException {
    buffer.save(out);
  }

  @Override
  public void restore(DataInputStream in) throws IOException {
    buffer.restore(in);
  }
}
