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
   * A monotonic count of nanoseconds for deadlines of answers from outside, which must pass even
   * where {@link #nanos} stands still until there is one.
   */
  default long deadlineNanos() {
    return nanos();
  }

  /**
   * How many times longer than usual answers are waited for: 1, or more where who answers shares
   * this machine's processors, so that a busy machine does not pass for a silent instrument.
   */
  default int patience() {
    return 1;
  }

  /**
   * Waits.
   *
   * @throws InterruptedException when the waiting thread is interrupted
   */
  void pause(Duration duration) throws InterruptedException;
}
