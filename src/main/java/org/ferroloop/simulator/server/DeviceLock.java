package org.ferroloop.simulator.server;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Who keeps the other controllers away from an instrument: one holder, or several that share a key
 * (HiSLIP). Thread-safe.
 */
final class DeviceLock {
  private final Set<Object> holders = new HashSet<>();
  private String key = "";

  /**
   * Takes the lock.
   *
   * @param sharedKey empty for a lock of one's own
   * @param millis how long to wait, by the machine's clock
   * @return false when others still hold it then
   * @throws InterruptedException when the waiting thread is interrupted
   */
  synchronized boolean take(Object who, String sharedKey, long millis, SharedBench bench)
      throws InterruptedException {
    long end = bench.after(Duration.ofMillis(millis));
    while (!freeFor(who, sharedKey)) {
      long left = bench.nanosUntil(end);
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    holders.add(who);
    key = sharedKey;
    return true;
  }

  /** Waits until nobody else holds it. */
  synchronized boolean awaitFree(Object who, long millis, SharedBench bench)
      throws InterruptedException {
    long end = bench.after(Duration.ofMillis(millis));
    while (heldByOther(who)) {
      long left = bench.nanosUntil(end);
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    return true;
  }

  /** Gives it back; false when it was not held. */
  synchronized boolean release(Object who) {
    boolean held = holders.remove(who);
    notifyAll();
    return held;
  }

  synchronized boolean holds(Object who) {
    return holders.contains(who);
  }

  synchronized boolean heldByOther(Object who) {
    return !holders.isEmpty() && !holders.contains(who);
  }

  synchronized int count() {
    return holders.size();
  }

  /** Whether one holds it alone. */
  synchronized boolean exclusive() {
    return !holders.isEmpty() && key.isEmpty();
  }

  private boolean freeFor(Object who, String sharedKey) {
    return holders.isEmpty()
        || (holders.size() == 1 && holders.contains(who))
        || (!sharedKey.isEmpty() && sharedKey.equals(key));
  }
}
