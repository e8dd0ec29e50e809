package org.ferroloop.transport;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** What an instrument has to say on one line, until it is asked; for peers of wires with END. */
public final class OutputQueue {
  /** A piece of an answer. */
  public record Piece(byte[] bytes, boolean end) {}

  private final Deque<Piece> pieces = new ArrayDeque<>();
  private boolean aborted;

  /** Adds a piece; a whole answer gets its newline. */
  public synchronized void add(byte[] bytes, boolean end) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + (end ? 1 : 0));
    if (end) {
      all[bytes.length] = '\n';
    }
    pieces.add(new Piece(all, end));
    notifyAll();
  }

  /** Forgets everything. */
  public synchronized void clear() {
    pieces.clear();
  }

  /** Ends the wait of who takes. */
  public synchronized void abort() {
    aborted = true;
    notifyAll();
  }

  /** Whether {@link #abort} came since the last call of this. */
  public synchronized boolean wasAborted() {
    boolean was = aborted;
    aborted = false;
    return was;
  }

  /** At most so many bytes; null when none came in this time or the wait was aborted. */
  public synchronized Piece take(long most, long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (pieces.isEmpty()) {
      long left = until - System.nanoTime();
      if (left <= 0 || aborted) {
        return null;
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    Piece first = pieces.remove();
    int count = (int) Math.min(most, first.bytes.length);
    if (count == first.bytes.length) {
      return first;
    }
    pieces.addFirst(
        new Piece(Arrays.copyOfRange(first.bytes, count, first.bytes.length), first.end));
    return new Piece(Arrays.copyOf(first.bytes, count), false);
  }
}
