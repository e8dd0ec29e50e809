package org.ferroloop.training.network;

/** The largest size, without sign, of a run of values. */
public final class Magnitude {
  private Magnitude() {}

  /**
   * 0 of no values; what is no number is passed over.
   *
   * @param from the first
   * @param count how many
   */
  public static float largest(float[] values, int from, int count) {
    float largest = 0;
    for (int i = from; i < from + count; i++) {
      float size = Math.abs(values[i]);
      // Math.max would care for NaN and signed zeros, at several times the cost.
      if (size > largest) {
        largest = size;
      }
    }
    return largest;
  }
}
