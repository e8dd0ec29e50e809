package org.ferroloop.time;

import java.time.Duration;
import java.time.Instant;

/** The one source of time. Inject it; nothing else asks the machine what time it is. */
public interface Clock {
  /** The calendar time, for records. It may jump (someone sets the clock). */
  Instant now();

  /** A monotonic count of nanoseconds, for durations and deadlines. */
  long nanos();

  /**
   * Waits.
   *
   * @throws InterruptedException when the waiting thread is interrupted
   */
  void pause(Duration duration) throws InterruptedException;
}
