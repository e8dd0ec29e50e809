package org.ferroloop.training.update;

import java.util.Arrays;
import org.ferroloop.synapse.PulseBatch;

/**
 * The cells of a tile that were pulsed, each once; only while they are few. Keeps its memory: one
 * bit a cell and at most a quarter of a byte for the list.
 */
final class PulsedCells {
  /** More than one cell in so many are not listed: reading all is as fast then. */
  private static final int FEW = 16;

  private final long[] marked;
  private final int most;
  private int[] cells = new int[16];
  private int count;
  private boolean few = true;

  /**
   * @param size cells of the tile
   */
  PulsedCells(int size) {
    marked = new long[(size + Long.SIZE - 1) / Long.SIZE];
    most = size / FEW;
  }

  void add(PulseBatch batch) {
    for (int i = 0; few && i < batch.size(); i++) {
      add(batch.cell(i));
    }
  }

  private void add(int cell) {
    long bit = 1L << cell;
    int word = cell / Long.SIZE;
    if ((marked[word] & bit) != 0) {
      return;
    }
    if (count == most) {
      few = false;
      return;
    }
    marked[word] |= bit;
    if (count == cells.length) {
      cells = Arrays.copyOf(cells, Math.min(most, 2 * count));
    }
    cells[count++] = cell;
  }

  /** Whether {@link #cells} are all that were pulsed. */
  boolean few() {
    return few;
  }

  /** The cells, of which the first {@link #count} count. */
  int[] cells() {
    return cells;
  }

  int count() {
    return count;
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      marked[cells[i] / Long.SIZE] = 0;
    }
    count = 0;
    few = true;
  }
}
