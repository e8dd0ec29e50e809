package org.ferroloop.training.update;

import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.training.network.InputLines;

/**
 * Rows and columns fire at random in each slot; a cell gets one pulse for every slot in which both
 * do (AIHWKit's stochastic compressed trains; Gokmen and Vlasov, 10.3389/fnins.2016.00333). A train
 * is a mask of at most 31 bits, coincidences are its bits in common; lines that never fire cost
 * nothing further.
 */
final class StochasticTrains implements Trains {
  private final TrainLines columns;
  private final TrainLines rows;
  private final int outputCount;

  StochasticTrains(int inputCount, int outputCount) {
    this.columns = new TrainLines(0, inputCount);
    this.rows = new TrainLines(inputCount, outputCount);
    this.outputCount = outputCount;
  }

  @Override
  public void add(
      InputLines inputs,
      float[] errors,
      int errorFrom,
      UpdateManagement management,
      long key,
      PulseBatch pulses) {
    int length = management.length();
    // Errors are few or small: mostly no row fires, and columns need not be drawn.
    int firingRows = rows.fire(errors, errorFrom, management.errorFactor(), length, key);
    if (firingRows == 0) {
      return;
    }
    int firingColumns = columns.fire(inputs, management.inputFactor(), length, key);
    for (int c = 0; c < firingColumns; c++) {
      int input = columns.line(c);
      int mask = columns.mask(c);
      boolean positive = inputs.at(input) > 0;
      for (int r = 0; r < firingRows; r++) {
        int common = mask & rows.mask(r);
        if (common != 0) {
          int output = rows.line(r);
          int count = Integer.bitCount(common);
          boolean down = positive == errors[errorFrom + output] > 0;
          pulses.add(input * outputCount + output, down ? -count : count);
        }
      }
    }
  }
}
