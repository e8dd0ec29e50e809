package org.ferroloop.training.update;

import org.ferroloop.random.RandomStream;
import org.ferroloop.synapse.PulseBatch;

/**
 * Rows and columns fire at random in each slot; a cell gets one pulse for every slot in which both
 * do (AIHWKit's stochastic compressed trains; Gokmen and Vlasov, 10.3389/fnins.2016.00333). A train
 * is a mask of at most 31 bits, coincidences are its bits in common; lines that are zero draw
 * nothing, lines that never fire cost nothing further.
 */
final class StochasticTrains implements Trains {
  /** Random words for one line: two slots a word. */
  private static final int WORDS = 16;

  private static final double WORD = 0x1.0p32;

  private final int inputCount;
  private final int outputCount;
  private final int[] firingInputs;
  private final int[] inputMasks;
  private final int[] firingOutputs;
  private final int[] outputMasks;

  StochasticTrains(int inputCount, int outputCount) {
    this.inputCount = inputCount;
    this.outputCount = outputCount;
    this.firingInputs = new int[inputCount];
    this.inputMasks = new int[inputCount];
    this.firingOutputs = new int[outputCount];
    this.outputMasks = new int[outputCount];
  }

  @Override
  public void add(
      float[] inputs,
      int inputFrom,
      float[] errors,
      int errorFrom,
      UpdateManagement management,
      long key,
      PulseBatch pulses) {
    int length = management.length();
    int columns =
        fire(
            inputs,
            inputFrom,
            inputCount,
            management.inputFactor(),
            length,
            key,
            0,
            firingInputs,
            inputMasks);
    if (columns == 0) {
      return;
    }
    int lines =
        fire(
            errors,
            errorFrom,
            outputCount,
            management.errorFactor(),
            length,
            key,
            inputCount,
            firingOutputs,
            outputMasks);
    for (int c = 0; c < columns; c++) {
      int input = firingInputs[c];
      int mask = inputMasks[c];
      boolean positive = inputs[inputFrom + input] > 0;
      for (int r = 0; r < lines; r++) {
        int common = mask & outputMasks[r];
        if (common != 0) {
          int output = firingOutputs[r];
          int count = Integer.bitCount(common);
          boolean down = positive == errors[errorFrom + output] > 0;
          pulses.add(input * outputCount + output, down ? -count : count);
        }
      }
    }
  }

  /** Draws the trains of lines; returns how many fire at all. */
  private static int fire(
      float[] values,
      int from,
      int count,
      float factor,
      int length,
      long key,
      int firstLine,
      int[] firing,
      int[] masks) {
    int lines = 0;
    for (int i = 0; i < count; i++) {
      float value = values[from + i];
      if (value != 0) {
        double chance = Math.min(1, Math.abs(value) * factor);
        int mask = train((long) (chance * WORD), length, key, (long) (firstLine + i) * WORDS);
        if (mask != 0) {
          firing[lines] = i;
          masks[lines++] = mask;
        }
      }
    }
    return lines;
  }

  private static int train(long threshold, int length, long key, long index) {
    int mask = 0;
    for (int slot = 0; slot < length; slot += 2) {
      long word = RandomStream.bitsAt(key, index + (slot >> 1));
      if ((word >>> 32) < threshold) {
        mask |= 1 << slot;
      }
      if (slot + 1 < length && (word & 0xFFFF_FFFFL) < threshold) {
        mask |= 2 << slot;
      }
    }
    return mask;
  }
}
