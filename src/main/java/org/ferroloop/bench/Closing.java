package org.ferroloop.bench;

import java.util.List;

/** Gives back what an open bench holds: wires, tally, lock. */
final class Closing {
  private final List<Slot> slots;
  private final Tally tally;
  private final BenchLock lock;

  /**
   * @param tally may be null
   */
  Closing(List<Slot> slots, Tally tally, BenchLock lock) {
    this.slots = slots;
    this.tally = tally;
    this.lock = lock;
  }

  /**
   * Closes after everything was made safe.
   *
   * @throws BenchException when that was not confirmed; the lock file then stays for the next
   *     opening
   */
  void close(SafetyReport report) {
    try {
      if (report.confirmed()) {
        lock.clean();
      }
    } finally {
      abandon();
    }
    if (!report.confirmed()) {
      throw new BenchException(report.text(), null);
    }
  }

  /** Closes, leaving the lock file as it is. */
  void abandon() {
    try {
      slots.forEach(Slot::giveBack);
      if (tally != null) {
        tally.close();
      }
    } finally {
      lock.close();
    }
  }
}
