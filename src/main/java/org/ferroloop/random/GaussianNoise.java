package org.ferroloop.random;

/**
 * Adds normal numbers to rows of values: two of 24 bits for each place of a stream, exact in
 * distribution up to the resolution of a float. One instance a thread: it keeps scratch memory.
 */
public final class GaussianNoise {
  private final long[] places;
  private final long[] bits;
  private final float[] numbers;
  private final int[] edges;

  /**
   * @param most values of a row, at least 1
   */
  public GaussianNoise(int most) {
    int pairs = (most + 1) / 2;
    this.places = RandomStream.places(0, 1, pairs);
    this.bits = new long[pairs];
    this.numbers = new float[2 * pairs];
    this.edges = new int[2 * pairs + 1];
  }

  /**
   * Adds deviation times a standard normal number to each value.
   *
   * @param size how many values, from the first; at most as many as the row was made for
   * @param key of the stream
   * @param firstPlace of the stream that is used; (size + 1) / 2 are
   */
  public void addTo(float[] values, int size, float deviation, long key, long firstPlace) {
    int pairs = (size + 1) / 2;
    RandomStream.bits(key, places, firstPlace, pairs, bits);
    Ziggurat.normals(bits, pairs, numbers, edges);
    for (int i = 0; i < size; i++) {
      values[i] += deviation * numbers[i];
    }
  }

  /**
   * The standard normal number that {@link #addTo} has for one value of a row.
   *
   * @param index of the value, from 0; below the length that the row was made for
   */
  public float at(int index, long key, long firstPlace) {
    bits[0] = RandomStream.bitsAt(key, firstPlace + index / 2);
    Ziggurat.normals(bits, 1, numbers, edges);
    return numbers[index & 1];
  }
}
