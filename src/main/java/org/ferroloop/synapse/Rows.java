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
}
