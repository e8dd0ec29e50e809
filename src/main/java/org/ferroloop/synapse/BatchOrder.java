package org.ferroloop.synapse;

import java.util.Arrays;

/**
 * The entries of a batch in rising order of cells, those of one cell in their own order, so that
 * what a cell experiences depends neither on the other cells nor on how the work is divided. Keeps
 * its memory between batches; not thread-safe while it sorts.
 */
public final class BatchOrder {
  private long[] places = new long[0];
  private boolean sorted;

  /**
   * Sorts a batch.
   *
   * @throws IndexOutOfBoundsException when a cell is not in [0, cells)
   */
  public void of(PulseBatch batch, int cells) {
    int size = batch.size();
    sorted = true;
    int before = 0;
    for (int i = 0; i < size; i++) {
      int cell = batch.cell(i);
      if (cell < 0 || cell >= cells) {
        throw new IndexOutOfBoundsException(
            "entry " + i + " is for cell " + cell + ", the array has " + cells + " cells");
      }
      sorted &= cell >= before;
      before = cell;
    }
    if (!sorted) {
      sort(batch, size);
    }
  }

  private void sort(PulseBatch batch, int size) {
    if (places.length < size) {
      places = new long[size];
    }
    for (int i = 0; i < size; i++) {
      places[i] = (long) batch.cell(i) << 32 | i;
    }
    Arrays.sort(places, 0, size);
  }

  /** The entry at a place of the order. */
  public int entry(int place) {
    return sorted ? place : (int) places[place];
  }
}
