package org.ferroloop.transport;

import java.time.Duration;
import org.ferroloop.time.Clock;

/**
 * A moment after which nobody waits any longer. Absolute: handing it through several steps never
 * adds time up.
 *
 * @param clock whose nanoseconds are compared
 * @param at {@link Clock#deadlineNanos} of that clock
 */
public record Deadline(Clock clock, long at) {
  /** The moment this long from now, times the {@link Clock#patience} of the clock. */
  public static Deadline in(Clock clock, Duration duration) {
    return new Deadline(clock, clock.deadlineNanos() + duration.toNanos() * clock.patience());
  }

  /** Time left, zero when it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, at - clock.deadlineNanos()));
  }

  /** Milliseconds left for calls that count in them, rounded up; 0 only when it has passed. */
  public int leftMillis() {
    return (int) Math.min(Integer.MAX_VALUE, (left().toNanos() + 999_999) / 1_000_000);
  }

  public boolean passed() {
    return at - clock.deadlineNanos() <= 0;
  }
}
