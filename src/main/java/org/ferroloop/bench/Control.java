package org.ferroloop.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ferroloop.config.InputException;
import org.ferroloop.instrument.UnmakeablePulse;
import org.ferroloop.instrument.UnmakeableWaveform;

/**
 * The state machine of an open bench (see {@link BenchState}): one action at a time, and an abort
 * from any thread at any moment.
 */
final class Control {
  /** How long an abort waits for the action under way before it cuts the wires. */
  private static final Duration PATIENCE = Duration.ofMillis(30);

  private final ReentrantLock turn = new ReentrantLock();
  private final List<Slot> slots;
  private final Shutdown shutdown;
  private final BenchLock lock;
  private final BenchLog log;
  private final Path stopRequest;
  private final Consumer<SafetyReport> told;
  private volatile BenchState state = BenchState.IDENTIFIED;
  private volatile Device armed;

  /** Why nothing may be switched on any more; null while the program goes on. */
  private volatile String ending;

  Control(
      List<Slot> slots,
      Shutdown shutdown,
      BenchLock lock,
      BenchLog log,
      Path stopRequest,
      Consumer<SafetyReport> told) {
    this.slots = List.copyOf(slots);
    this.shutdown = shutdown;
    this.lock = lock;
    this.log = log;
    this.stopRequest = stopRequest;
    this.told = told;
  }

  BenchState state() {
    return state;
  }

  /** Everything was confirmed to be off. */
  void safe() {
    state = BenchState.SAFE;
  }

  List<Slot> slots() {
    return slots;
  }

  /** The armed device. */
  Device device() {
    Device device = armed;
    if (device == null) {
      throw new BenchException("no device is armed (the bench is " + state + "); arm one", null);
    }
    return device;
  }

  /**
   * Does something with a device's outputs. Whatever goes wrong in it stops the run; only what was
   * refused before anything was sent does not.
   *
   * @throws BenchAborted when it went wrong, after the bench was made safe
   */
  <T> T act(Supplier<T> action) {
    return turn(BenchState.ARMED, BenchState.RUNNING, BenchState.ARMED, action);
  }

  private <T> T turn(BenchState from, BenchState during, BenchState to, Supplier<T> action) {
    turn.lock();
    try {
      require(from);
      if (ending != null && to == BenchState.ARMED) {
        throw new BenchException("the program is ending; no output is switched on any more", null);
      }
      state = during;
      T result = action.get();
      if (state != during) {
        throw new BenchException("the bench was stopped meanwhile", null);
      }
      state = to;
      return result;
    } catch (UnmakeablePulse | UnmakeableWaveform | Refusal e) {
      state = state == during ? from : state;
      throw e;
    } catch (RuntimeException e) {
      throw state == during ? aborted(e) : e;
    } catch (Error e) {
      if (state == during) {
        e.addSuppressed(aborted(e));
      }
      throw e;
    } finally {
      turn.unlock();
    }
  }

  private void require(BenchState wanted) {
    if (state != wanted) {
      throw new BenchException("the bench is " + state + ", not " + wanted, null);
    }
    if (wanted == BenchState.ARMED && Files.exists(stopRequest)) {
      throw aborted(new BenchException("another process asked to stop (bench safe)", null));
    }
  }

  /** Asks an instrument without touching outputs; a failure stops the run too. */
  <T> T ask(Supplier<T> question) {
    turn.lock();
    try {
      if (state == BenchState.CLOSED || state == BenchState.ABORTING) {
        throw new BenchException("the bench is " + state, null);
      }
      return turn(state, state, state, question);
    } finally {
      turn.unlock();
    }
  }

  /** SAFE to ARMED; the lock file says so before any relay moves. */
  void arm(Device device, Runnable connect) {
    turn(
        BenchState.SAFE,
        BenchState.RUNNING,
        BenchState.ARMED,
        () -> {
          lock.state(BenchState.ARMED);
          connect.run();
          armed = device;
          return device;
        });
  }

  /** ARMED to SAFE, instrument by instrument on this thread. */
  void disarm() {
    turn(
        BenchState.ARMED,
        BenchState.RUNNING,
        BenchState.SAFE,
        () -> {
          for (List<Slot> stage : Shutdown.stages(slots)) {
            stage.forEach(Control::makeSafe);
          }
          armed = null;
          lock.state(BenchState.SAFE);
          return null;
        });
  }

  /** Zero, off, and confirmed by the instrument. */
  static void makeSafe(Slot slot) {
    slot.driver().makeSafe();
    if (!slot.driver().outputsOff()) {
      throw new BenchException(slot.name() + " says that an output is still on", null);
    }
    slot.confirmedOff();
  }

  private BenchAborted aborted(Throwable cause) {
    return new BenchAborted(makeSafe(String.valueOf(cause.getMessage()), false), cause);
  }

  /**
   * Makes the bench safe now, from any thread. An action that is under way gets a moment to end;
   * then the wires are cut, so that it fails, and opened anew. Another abort that is under way is
   * waited for.
   *
   * @return what was done
   */
  SafetyReport abort(String reason) {
    boolean mine = tryTurn(state == BenchState.ABORTING ? Shutdown.LONGEST : PATIENCE);
    boolean cut = !mine;
    try {
      if (state == BenchState.CLOSED) {
        return new SafetyReport(reason, List.of(), Duration.ZERO);
      }
      if (cut) {
        state = BenchState.ABORTING;
        slots.forEach(Slot::cut);
        mine = tryTurn(PATIENCE);
        if (mine && state == BenchState.CLOSED) {
          // It was the closing that was under way, which has made everything safe and told it.
          return new SafetyReport(reason, List.of(), Duration.ZERO);
        }
      }
      return makeSafe(reason, cut);
    } finally {
      if (mine) {
        turn.unlock();
      }
    }
  }

  /**
   * As {@link #abort}, and for good: threads go on while a program ends, and none of them may arm a
   * device again behind the hook's back.
   */
  SafetyReport end(String reason) {
    ending = reason;
    return abort(reason);
  }

  /**
   * For an action, after it has taken hold of a driver: whoever stops the run changes the state
   * before the wires are cut and opened anew, so that a driver taken before this is the old one.
   *
   * @throws BenchException when the run was stopped meanwhile
   */
  void requireRunning() {
    if (state != BenchState.RUNNING) {
      throw new BenchException("the bench was stopped meanwhile", null);
    }
  }

  private boolean tryTurn(Duration patience) {
    try {
      return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return turn.tryLock();
    }
  }

  private SafetyReport makeSafe(String reason, boolean anew) {
    state = BenchState.ABORTING;
    armed = null;
    return told(shutdown.run(reason, slots, anew));
  }

  private SafetyReport told(SafetyReport made) {
    SafetyReport report = made;
    try {
      log.add(report.text());
      if (report.confirmed()) {
        lock.state(BenchState.SAFE);
      }
    } catch (InputException e) {
      // Safety comes first: a full disk changes nothing of what was done.
      String reason = made.reason() + "; " + e.getMessage();
      report = new SafetyReport(reason, made.outcomes(), made.took());
    }
    if (report.confirmed()) {
      state = BenchState.SAFE;
    }
    told.accept(report);
    return report;
  }

  /**
   * Makes safe and refuses everything from now on.
   *
   * @return what was done
   */
  SafetyReport close() {
    turn.lock();
    try {
      boolean cut = state == BenchState.ABORTING;
      // A thread that closes while the program ends may be here before the hook.
      SafetyReport report =
          ending == null
              ? shutdown.unhurried().run("closing", slots, cut)
              : told(shutdown.run(ending, slots, cut));
      state = BenchState.CLOSED;
      armed = null;
      return report;
    } finally {
      turn.unlock();
    }
  }
}
