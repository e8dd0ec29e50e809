package org.ferroloop.training.network;

import java.util.stream.IntStream;

/**
 * A vector on the lines of a tile, as the lines that count and the values on them: lines that are
 * not listed are zero. Four of five pixels of a picture are, so it pays to look for the others
 * once. Made once and filled anew.
 */
public final class InputLines {
  private static final int[] ALL = IntStream.range(0, Tile.LIMIT).toArray();

  private final int[] found;
  private final float[] values;
  private float[] vector = new float[0];
  private int from;
  private int count;
  private boolean complete;

  /**
   * @param most lines, at most those of the largest tile
   */
  public InputLines(int most) {
    // Room for one more: it is written before it is known to count.
    found = new int[most + 1];
    values = new float[most + 1];
  }

  /**
   * Lists all lines, whatever is on them.
   *
   * @param source vector that holds their values; not to be changed while this is used
   * @param first place of line 0
   * @param lines how many
   */
  public void takeAll(float[] source, int first, int lines) {
    vector = source;
    from = first;
    count = lines;
    complete = true;
    System.arraycopy(source, first, values, 0, lines);
  }

  /** As {@link #takeAll}, but lists only lines that are not zero. */
  public void takeActive(float[] source, int first, int lines) {
    vector = source;
    from = first;
    complete = false;
    int active = 0;
    for (int line = 0; line < lines; line++) {
      // Written in any case and kept when not zero: a branch here would be guessed wrong too often.
      float value = source[first + line];
      found[active] = line;
      values[active] = value;
      active += value != 0 ? 1 : 0;
    }
    count = active;
  }

  /** How many are listed. */
  public int count() {
    return count;
  }

  /** Whether all lines are listed. */
  public boolean complete() {
    return complete;
  }

  /** The numbers of the lines, rising; the first {@link #count} count. */
  public int[] lines() {
    return complete ? ALL : found;
  }

  /** The values on them, in the same order. */
  public float[] values() {
    return values;
  }

  /** The value on a line, listed or not. */
  public float at(int line) {
    return vector[from + line];
  }

  /** The largest value, without sign. */
  public float largest() {
    return Magnitude.largest(values, 0, count);
  }
}
