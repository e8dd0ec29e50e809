package org.ferroloop.simulator.mainframe;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The error queue of a mainframe, oldest first, which FLEX ({@code ERRX?}) and the WGFMU library
 * both read: {@code WGFMU_openSession} fails with -6 while an entry waits (instruments.md 1.1, a
 * field report). It holds 30 entries; what comes when it is full is lost [K].
 */
public final class MainframeErrors {
  /**
   * One entry.
   *
   * @param number its code; 0 for none
   * @param text as the instrument says it
   */
  public record Entry(int number, String text) {}

  /** Entries that it holds. */
  public static final int DEPTH = 30;

  /** What an empty queue answers. */
  public static final Entry NONE = new Entry(0, "No Error.");

  private final Deque<Entry> entries = new ArrayDeque<>();

  /**
   * Adds an entry, unless it is full.
   *
   * @param code positive
   * @param text as the instrument says it, with its full stop and, of a module, "; SLOTn"
   */
  public void add(int code, String text) {
    if (entries.size() < DEPTH) {
      entries.add(new Entry(code, text));
    }
  }

  /** Takes the oldest entry, or {@link #NONE}. */
  public Entry next() {
    Entry entry = entries.poll();
    return entry == null ? NONE : entry;
  }

  /** The oldest entry, which stays, or {@link #NONE}. */
  public Entry first() {
    Entry entry = entries.peek();
    return entry == null ? NONE : entry;
  }

  /** How many wait. */
  public int size() {
    return entries.size();
  }

  /** Forgets them all. */
  public void clear() {
    entries.clear();
  }
}
