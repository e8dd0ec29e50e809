package org.ferroloop.training.update;

import java.util.Arrays;

/**
 * Finds the rows of a group that have an element as large as a limit, either sign: the largest of
 * the group in each column by vector instructions, then a search only there. Keeps scratch memory.
 */
final class RowPeaks {
  /** Rows of a group. */
  static final int GROUP = 8;

  private final float[] peaks;

  /**
   * @param width of a row
   */
  RowPeaks(int width) {
    peaks = new float[width];
  }

  /**
   * Searches one group.
   *
   * @param first row of the group, whose others follow
   * @return a bit for each row of the group that has such an element, the first row's lowest; all
   *     bits where the group is not whole
   */
  int rows(float[][] rows, int first, float limit) {
    if (first + GROUP > rows.length) {
      return -1;
    }
    Arrays.fill(peaks, 0);
    for (int row = first; row < first + GROUP; row += 4) {
      raise(rows[row], rows[row + 1], rows[row + 2], rows[row + 3], peaks);
    }
    int found = 0;
    for (int o = 0; o < peaks.length; o++) {
      if (reaches(peaks[o], limit)) {
        found |= rowsAt(rows, first, o, limit);
      }
    }
    return found;
  }

  private static int rowsAt(float[][] rows, int first, int column, float limit) {
    int found = 0;
    for (int k = 0; k < GROUP; k++) {
      found |= reaches(Math.abs(rows[first + k][column]), limit) ? 1 << k : 0;
    }
    return found;
  }

  /** What is no number is left to whoever looks closer. */
  private static boolean reaches(float size, float limit) {
    return !(size < limit);
  }

  private static void raise(float[] a, float[] b, float[] c, float[] d, float[] peaks) {
    for (int o = 0; o < peaks.length; o++) {
      float ab = Math.max(Math.abs(a[o]), Math.abs(b[o]));
      float cd = Math.max(Math.abs(c[o]), Math.abs(d[o]));
      peaks[o] = Math.max(peaks[o], Math.max(ab, cd));
    }
  }
}
