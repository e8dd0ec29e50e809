package org.ferroloop.synapse;

import java.util.Arrays;

/**
 * Signed pulse counts for some cells of an array: +n asks for n potentiation pulses, -n for n
 * depression pulses, applied one after the other. A cell may stand in a batch several times; its
 * entries are applied in their order. Growable and reusable, so that a training loop allocates
 * nothing. Not thread-safe.
 */
public final class PulseBatch {
  private int[] cells;
  private int[] counts;
  private int size;

  public PulseBatch(int capacity) {
    cells = new int[Math.max(capacity, 16)];
    counts = new int[cells.length];
  }

  /** Empties the batch and keeps its memory. */
  public void clear() {
    size = 0;
  }

  /** Adds an entry; a count of 0 is dropped. */
  public void add(int cell, int signedCount) {
    if (signedCount == 0) {
      return;
    }
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    cells[size] = cell;
    counts[size++] = signedCount;
  }

  /** The number of entries. */
  public int size() {
    return size;
  }

  /** The cell of entry i. */
  public int cell(int i) {
    return cells[i];
  }

  /** The signed count of entry i. */
  public int count(int i) {
    return counts[i];
  }
}
