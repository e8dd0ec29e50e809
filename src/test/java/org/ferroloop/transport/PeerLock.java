package org.ferroloop.transport;

import java.util.concurrent.TimeUnit;

/** The lock of an instrument that several lines compete for; for peers. */
public final class PeerLock {
  private Object holder;

  /** Whether nobody else holds it. */
  public synchronized boolean open(Object who) {
    return holder == null || holder == who;
  }

  /** Takes it within this time; false when somebody held it all along. */
  public synchronized boolean take(Object who, long millis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!open(who)) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    holder = who;
    return true;
  }

  /** Gives it back; false when this one had it not. */
  public synchronized boolean give(Object who) {
    boolean had = holder == who;
    if (had) {
      holder = null;
      notifyAll();
    }
    return had;
  }
}
