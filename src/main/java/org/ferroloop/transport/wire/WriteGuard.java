package org.ferroloop.transport.wire;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ferroloop.transport.Deadline;

/**
 * Ends a write that nobody takes: Java's blocking writes know no time-out, so at the deadline the
 * wire is closed under them. The message is half sent then, and only a new connection helps anyway.
 */
final class WriteGuard implements AutoCloseable {
  private static final ScheduledExecutorService GUARDS =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "write guard");
            thread.setDaemon(true);
            return thread;
          });

  private final Future<?> strike;
  private volatile boolean struck;

  WriteGuard(ByteWire wire, Deadline deadline) {
    strike =
        GUARDS.schedule(
            () -> {
              struck = true;
              wire.close();
            },
            deadline.left().toNanos(),
            TimeUnit.NANOSECONDS);
  }

  /** Whether the deadline came first. */
  boolean struck() {
    return struck;
  }

  @Override
  public void close() {
    strike.cancel(false);
  }
}
