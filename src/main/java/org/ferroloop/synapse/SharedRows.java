package org.ferroloop.synapse;

import java.util.Arrays;
import java.util.Optional;

/**
 * Rows of consecutive cells of which those that hold one and the same number are one array. So
 * references, which mostly all stand at one point, take hardly any memory. Whoever writes other
 * numbers into such rows must part them before.
 */
public final class SharedRows {
  private static final int LONGEST = 64;

  private SharedRows() {}

  /**
   * Rows that hold one number.
   *
   * @param size elements of all rows together, at least 1
   */
  public static float[][] of(float value, int size) {
    float[] row = new float[length(size)];
    Arrays.fill(row, value);
    float[][] rows = new float[size / row.length][];
    Arrays.fill(rows, row);
    return rows;
  }

  /** Rows that hold these numbers; empty when less than half of them would be one. */
  public static Optional<float[][]> of(float[] values) {
    float[][] rows = of(common(values), values.length);
    float[] shared = rows[0];
    int apart = 0;
    for (int i = 0; i < rows.length; i++) {
      int from = i * shared.length;
      if (!Arrays.equals(values, from, from + shared.length, shared, 0, shared.length)) {
        rows[i] = Arrays.copyOfRange(values, from, from + shared.length);
        apart++;
      }
    }
    return 2 * apart > rows.length ? Optional.empty() : Optional.of(rows);
  }

  /** The longest that divides the size. */
  private static int length(int size) {
    int length = Math.min(size, LONGEST);
    while (size % length != 0) {
      length--;
    }
    return length;
  }

  /** The number that is more than half of them, if there is one (Boyer and Moore's vote). */
  private static float common(float[] values) {
    float candidate = values[0];
    int votes = 0;
    for (float value : values) {
      if (votes == 0) {
        candidate = value;
      }
      votes += value == candidate ? 1 : -1;
    }
    return candidate;
  }
}
