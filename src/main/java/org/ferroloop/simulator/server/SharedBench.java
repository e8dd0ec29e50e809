package org.ferroloop.simulator.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.ferroloop.random.RandomStream;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.FaultRun;
import org.ferroloop.simulator.fault.Sabotage;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.time.VirtualClock;

/**
 * What the stations of one bench have in common: one lock, since its instruments share an
 * electrical node and a clock; the faults; and time, the bench's and the machine's. Thread-safe
 * where not said otherwise.
 */
public final class SharedBench implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Clock machine = new SystemClock();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "simulator-timer");
            thread.setDaemon(true);
            return thread;
          });
  private final VirtualClock clock;
  private final Instant began;
  private final FaultRun faults;
  private final RandomStream noise;
  private final boolean realTime;
  private volatile Sabotage sabotage = Sabotage.NONE;

  /**
   * @param clock the bench's time, which its instruments move
   * @param faults what goes wrong
   * @param noise for garbled bytes
   * @param realTime whether an action takes its time by the machine's clock as well
   */
  public SharedBench(VirtualClock clock, FaultRun faults, RandomStream noise, boolean realTime) {
    this.clock = clock;
    this.began = machine.now().minusNanos(clock.nanos());
    this.faults = faults;
    this.noise = noise;
    this.realTime = realTime;
  }

  /** Who carries out effects beyond the wires. */
  public void sabotage(Sabotage carriesOut) {
    sabotage = carriesOut;
  }

  public FaultRun faults() {
    return faults;
  }

  /** Hold it while reading or changing anything of an instrument, node or device. */
  public ReentrantLock lock() {
    return lock;
  }

  /** Seconds since the bench was started, by its own clock. */
  public double seconds() {
    return clock.nanos() * 1e-9;
  }

  Condition changed() {
    return changed;
  }

  RandomStream noise() {
    return noise;
  }

  /** A message has come; the caller holds the lock. */
  public List<Effect> strike(String instrument, byte[] message) {
    if (realTime) {
      follow();
    }
    List<Effect> effects = faults.at(instrument, message, seconds());
    sabotage.endAt(seconds());
    for (Effect effect : effects) {
      sabotage.carryOut(instrument, effect);
    }
    return effects;
  }

  /** In real time, waits until the machine's clock has come where the bench's is. */
  public void pace() {
    if (!realTime) {
      return;
    }
    try {
      Duration ahead = Duration.between(machine.now(), began.plusNanos(clock.nanos()));
      if (!ahead.isNegative()) {
        machine.pause(ahead);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    Duration behind = Duration.between(began.plusNanos(clock.nanos()), machine.now());
    if (!behind.isNegative()) {
      clock.pause(behind);
    }
  }

  /** The machine's nanoseconds in so long a time. */
  long after(Duration duration) {
    return machine.nanos() + duration.toNanos();
  }

  boolean passed(long machineNanos) {
    return machineNanos != Long.MAX_VALUE
        && (machineNanos == 0 || machine.nanos() - machineNanos >= 0);
  }

  long nanosUntil(long machineNanos) {
    return machineNanos - machine.nanos();
  }

  /** Does something after a time by the machine's clock. */
  void later(Duration delay, Runnable work) {
    timer.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
