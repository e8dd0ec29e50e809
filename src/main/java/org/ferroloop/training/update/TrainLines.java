package org.ferroloop.training.update;

import java.util.Arrays;
import org.ferroloop.random.RandomStream;
import org.ferroloop.training.network.InputLines;

/**
 * The rows or the columns of a tile and the trains that they were given last: a mask of at most 31
 * slots for each line that fires at all. Random words are drawn for all lines at once, which is
 * faster than to choose those that matter.
 */
final class TrainLines {
  /** Random words for one line: two slots a word. */
  private static final int WORDS = 16;

  private static final float WORD = 0x1.0p32f;

  private final int count;
  private final long[] places;
  private final long[] words;
  private final long[] thresholds;
  private final long[] activePlaces;
  private final long[] slots;
  private final int[] lines;
  private final int[] masks;

  /**
   * @param first number of the first line among all that draw from one key
   * @param count how many
   */
  TrainLines(int first, int count) {
    this.count = count;
    this.places = RandomStream.places((long) first * WORDS, WORDS, count);
    this.words = new long[count];
    this.thresholds = new long[count + 1];
    this.activePlaces = new long[count + 1];
    this.slots = new long[count + 1];
    this.lines = new int[count + 1];
    this.masks = new int[count + 1];
  }

  /** The line that fires, in rising order; valid up to the number that {@link #fire} told. */
  int line(int i) {
    return lines[i];
  }

  /** Its slots. */
  int mask(int i) {
    return masks[i];
  }

  /**
   * Draws the trains.
   *
   * @param values vector that holds the lines' values, from place from
   * @param factor a value times this is the chance to fire in a slot (to be bounded at 1)
   * @param length slots, 1 to 31
   * @return how many lines fire at all
   */
  int fire(float[] values, int from, float factor, int length, long key) {
    return length <= 2
        ? fireShort(values, from, factor, length, key)
        : fireLong(values, from, factor, length, key);
  }

  /** The same for lines of which only some are listed; the others do not fire. */
  int fire(InputLines inputs, float factor, int length, long key) {
    float[] values = inputs.values();
    if (inputs.complete()) {
      return fire(values, 0, factor, length, key);
    }
    int[] listed = inputs.lines();
    int active = inputs.count();
    for (int a = 0; a < active; a++) {
      int line = listed[a];
      lines[a] = line;
      activePlaces[a] = places[line];
      thresholds[a] = threshold(values[a], factor);
    }
    return fireActive(active, length, key);
  }

  private static long threshold(float value, float factor) {
    return (long) (Math.min(1, Math.abs(value) * factor) * WORD);
  }

  /** Without sorting out lines that are zero: their threshold is 0. */
  private int fireShort(float[] values, int from, float factor, int length, long key) {
    for (int line = 0; line < count; line++) {
      thresholds[line] = threshold(values[from + line], factor);
      lines[line] = line;
    }
    Arrays.fill(slots, 0, count, 0);
    RandomStream.bits(key, places, 0, count, words);
    addSlots(words, thresholds, count, length - 1, 0, slots);
    return keepFiring(count);
  }

  private int fireLong(float[] values, int from, float factor, int length, long key) {
    int active = 0;
    for (int line = 0; line < count; line++) {
      // Written in any case and kept by counting: a branch here is guessed wrong too often.
      float value = values[from + line];
      lines[active] = line;
      activePlaces[active] = places[line];
      thresholds[active] = threshold(value, factor);
      active += value != 0 ? 1 : 0;
    }
    return fireActive(active, length, key);
  }

  private int fireActive(int active, int length, long key) {
    Arrays.fill(slots, 0, active, 0);
    for (int slot = 0; slot < length; slot += 2) {
      RandomStream.bits(key, activePlaces, slot >> 1, active, words);
      addSlots(words, thresholds, active, slot + 1 < length ? 1 : 0, slot, slots);
    }
    return keepFiring(active);
  }

  /**
   * Adds two slots to the trains: each fires where its half of the word is below the threshold,
   * which the sign of the difference tells. Of one type and without branches, for vector
   * instructions.
   *
   * @param second 1 when the second slot counts, 0 when not
   * @param slot number of the first
   */
  private static void addSlots(
      long[] words, long[] thresholds, int active, long second, int slot, long[] slots) {
    for (int a = 0; a < active; a++) {
      long high = ((words[a] >>> 32) - thresholds[a]) >>> 63;
      long low = (((words[a] & 0xFFFF_FFFFL) - thresholds[a]) >>> 63) & second;
      slots[a] |= (high + low + low) << slot;
    }
  }

  private int keepFiring(int active) {
    int fired = 0;
    for (int a = 0; a < active; a++) {
      int mask = (int) slots[a];
      lines[fired] = lines[a];
      masks[fired] = mask;
      fired += mask != 0 ? 1 : 0;
    }
    return fired;
  }
}
