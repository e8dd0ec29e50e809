package org.ferroloop.bench;

import java.time.LocalDate;
import org.ferroloop.bench.Tally.Spent;

/**
 * What is on the disk of one device's dose and has not been fired yet. Where trains follow one
 * another faster than the disk can keep pace (a simulated bench), a row is written for many trains
 * ahead, still before the first of them: a kill then counts the rest of them as fired, never one
 * too few. A bench in real time writes every train by itself.
 */
final class Reserve {
  /** Rows that follow one another faster than this are too many, in ns. */
  private static final long SOON = 100_000_000L;

  /** After so long nothing is written ahead, in ns. */
  private static final long LATE = 1_000_000_000L;

  private static final long MOST_AHEAD = 1000;

  private LocalDate day = LocalDate.MIN;
  private Spent left = Spent.NONE;
  private long written = Long.MIN_VALUE;
  private long ahead;

  /** Whether anything is on the disk that was not fired. */
  boolean isLeft() {
    return left.pulses() > 0 || left.energy() > 0;
  }

  /** Takes a train out of what is on the disk already; false when it is not there whole. */
  boolean take(LocalDate today, Spent train) {
    if (!day.equals(today) || left.pulses() < train.pulses() || left.energy() < train.energy()) {
      return false;
    }
    left = new Spent(left.pulses() - train.pulses(), left.energy() - train.energy());
    return true;
  }

  /**
   * What must be written before this train is fired.
   *
   * @param room how many trains like it the dose still allows, this one included
   * @param nanos of a monotonic clock
   */
  Spent next(Spent train, long room, long nanos) {
    long since = written == Long.MIN_VALUE ? Long.MAX_VALUE : nanos - written;
    if (since < SOON) {
      ahead = Math.min(MOST_AHEAD, Math.max(1, 2 * ahead));
    } else if (since > LATE) {
      ahead = 0;
    }
    written = nanos;
    long trains = 1 + Math.min(ahead, room - 1);
    return new Spent(train.pulses() * trains, train.energy() * trains);
  }

  /** Remembers what was written for a train and others like it. */
  void put(LocalDate today, Spent row, Spent train) {
    Spent more = new Spent(row.pulses() - train.pulses(), row.energy() - train.energy());
    left = day.equals(today) ? left.plus(more.pulses(), more.energy()) : more;
    day = today;
  }
}
