package org.ferroloop.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is told to go on; waiting moves it. Thread-safe. */
public final class VirtualClock implements Clock {
  private final Instant start;
  private final AtomicLong elapsed = new AtomicLong();

  public VirtualClock(Instant start) {
    this.start = start;
  }

  @Override
  public Instant now() {
    return start.plusNanos(elapsed.get());
  }

  @Override
  public long nanos() {
    return elapsed.get();
  }

  /** Moves the clock on and returns at once. */
  @Override
  public void pause(Duration duration) {
    elapsed.addAndGet(duration.toNanos());
  }
}
