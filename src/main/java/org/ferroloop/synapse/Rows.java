package org.ferroloop.synapse;

/** Cells in rows of one length. */
public final class Rows {
  private Rows() {}

  /**
   * @throws IllegalArgumentException when rows differ in length or do not hold so many cells
   */
  public static void want(float[][] rows, int cells) {
    long together = 0;
    for (float[] row : rows) {
      if (row.length != rows[0].length) {
        throw new IllegalArgumentException(
            "rows of " + rows[0].length + " and of " + row.length + " cells");
      }
      together += row.length;
    }
    if (together != cells) {
      throw new IllegalArgumentException(
          "the array has " + cells + " cells, the rows are " + together);
    }
  }

  /** Fills rows from rows of another length. */
  static void copy(float[][] from, float[][] to) {
    int cell = 0;
    for (float[] row : to) {
      copy(from, cell, row);
      cell += row.length;
    }
  }

  /**
   * Fills one row from rows.
   *
   * @param first cell that it begins with
   */
  public static void copy(float[][] from, int first, float[] row) {
    int width = from[0].length;
    int filled = 0;
    while (filled < row.length) {
      int cell = first + filled;
      int count = Math.min(width - cell % width, row.length - filled);
      System.arraycopy(from[cell / width], cell % width, row, filled, count);
      filled += count;
    }
  }
}
