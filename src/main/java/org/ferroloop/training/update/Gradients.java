package org.ferroloop.training.update;

import org.ferroloop.training.network.RowMixer;
import org.ferroloop.training.network.Span;
import org.ferroloop.training.network.Tile;

/**
 * Adds the gradients of a mini-batch to rows, one an input of a tile, in blocks that several
 * threads may do side by side: each has scratch memory of its own.
 */
final class Gradients {
  /** Rows of a block: enough blocks to share, each some ten microseconds. */
  private static final int ROWS = 8 * RowPeaks.GROUP;

  private final Span inputSpan;
  private final int width;
  private final int rowsOfABlock;
  private final RowMixer[] mixers;
  private final OutputSlice slice;

  /**
   * @param batch the most samples of a mini-batch
   */
  Gradients(Tile tile, int batch) {
    this.inputSpan = tile.inputs();
    this.width = tile.outputs().size();
    // Errors of a part of the outputs are copied first, by one thread.
    this.rowsOfABlock = tile.outputs().from() == 0 ? ROWS : inputSpan.size();
    this.mixers = new RowMixer[(inputSpan.size() + rowsOfABlock - 1) / rowsOfABlock];
    for (int i = 0; i < mixers.length; i++) {
      mixers[i] = new RowMixer(batch);
    }
    this.slice = new OutputSlice(tile.outputs(), batch);
  }

  int blocks() {
    return mixers.length;
  }

  /** The first row of a block. */
  int from(int block) {
    return block * rowsOfABlock;
  }

  /** The row after the last of a block. */
  int to(int block) {
    return Math.min(inputSpan.size(), from(block) + rowsOfABlock);
  }

  /**
   * Adds -rate times the gradients of some samples to the rows of one block.
   *
   * @param first of these samples
   * @param end the sample after the last of them
   */
  void add(
      int block,
      float[][] inputs,
      float[][] errors,
      int first,
      int end,
      float rate,
      float[][] rows) {
    float[][] ours = slice.of(errors, end);
    for (int i = from(block); i < to(block); i++) {
      int column = inputSpan.from() + i;
      mixers[block].addColumn(inputs, column, first, end, -rate, ours, rows[i], width);
    }
  }
}
