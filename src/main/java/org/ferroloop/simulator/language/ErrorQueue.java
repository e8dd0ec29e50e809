package org.ferroloop.simulator.language;

import java.util.ArrayDeque;
import java.util.Deque;

/** A first-in first-out error queue of fixed depth; when it is full its last entry becomes -350. */
public final class ErrorQueue {
  /**
   * One entry.
   *
   * @param number as in SCPI: negative standard, positive of the device
   * @param text without quotes
   */
  public record Entry(int number, String text) {}

  /** What an empty queue answers. */
  public static final Entry NONE = new Entry(0, "No error");

  private static final Entry OVERFLOW = new Entry(-350, "Queue overflow");

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final int depth;

  public ErrorQueue(int depth) {
    this.depth = depth;
  }

  public void add(int number, String text) {
    if (entries.size() < depth) {
      entries.add(new Entry(number, text));
    } else {
      entries.removeLast();
      entries.add(OVERFLOW);
    }
  }

  /** Takes the oldest entry, or {@link #NONE}. */
  public Entry next() {
    Entry entry = entries.poll();
    return entry == null ? NONE : entry;
  }

  public int size() {
    return entries.size();
  }

  public void clear() {
    entries.clear();
  }
}
