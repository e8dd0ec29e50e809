package org.ferroloop.training;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A few threads that share the independent parts of one step of training, thousands of times a
 * second: they wait actively for a moment before they sleep, and nothing is allocated for a step.
 * The caller works too. Which thread does which part is left to chance, so parts must not depend on
 * each other nor on who does them.
 */
final class Crew implements AutoCloseable {
  /** Some microseconds: about as long as a step's serial part. */
  private static final int SPINS = 4000;

  /** A part of a step. */
  interface Work {
    /**
     * @param part from 0
     * @param worker who does it, from 0 to below the number of threads: for scratch memory
     */
    void run(int part, int worker);
  }

  private final Thread[] helpers;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile Thread caller;
  private volatile int step;
  private volatile boolean closed;
  private Work work;
  private int parts;

  Crew(int threads) {
    helpers = new Thread[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      int worker = i + 1;
      helpers[i] = new Thread(() -> help(worker), "training-" + worker);
      helpers[i].setDaemon(true);
      helpers[i].start();
    }
  }

  /** Does all parts and returns when they are done. */
  void run(int numberOfParts, Work task) {
    if (helpers.length == 0 || numberOfParts <= 1) {
      for (int part = 0; part < numberOfParts; part++) {
        task.run(part, 0);
      }
      return;
    }
    work = task;
    parts = numberOfParts;
    next.set(0);
    busy.set(helpers.length);
    caller = Thread.currentThread();
    step++;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    takeParts(0);
    for (int spin = 0; busy.get() > 0; spin++) {
      rest(spin);
    }
    Throwable thrown = failure.getAndSet(null);
    if (thrown != null) {
      throw new IllegalStateException("a training thread failed", thrown);
    }
  }

  private void rest(int spin) {
    if (spin < SPINS) {
      Thread.onSpinWait();
    } else {
      LockSupport.park(this);
    }
  }

  private void takeParts(int worker) {
    try {
      for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
        work.run(part, worker);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private void help(int worker) {
    int seen = 0;
    while (true) {
      for (int spin = 0; step == seen && !closed; spin++) {
        rest(spin);
      }
      if (closed) {
        return;
      }
      seen++;
      takeParts(worker);
      if (busy.decrementAndGet() == 0) {
        LockSupport.unpark(caller);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }
}
