package org.ferroloop.simulator.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.language.SimulatedInstrument;

/**
 * An instrument as its wires share it: one message at a time, whoever sends it, and the faults of
 * the bench on top. Thread-safe.
 */
public final class Station {
  private static final byte[] NOTHING = {};

  private final SimulatedInstrument instrument;
  private final SharedBench bench;
  private final Set<Outlet> outlets = ConcurrentHashMap.newKeySet();

  /** Answers that faults hold back or add, before the instrument's own. */
  private final Deque<Answer> extra = new ArrayDeque<>();

  /** Late answers, each on its way to the connection that asked. */
  private final List<Runnable> held = new ArrayList<>();

  private final DeviceLock lock = new DeviceLock();
  private volatile int clears;
  private List<Effect> onAnswer = List.of();
  private boolean hung;
  private long notBefore;

  public Station(SimulatedInstrument instrument, SharedBench bench) {
    this.instrument = instrument;
    this.bench = bench;
  }

  public String name() {
    return instrument.name();
  }

  /** A connection has been made. */
  void joined(Outlet outlet, boolean freesHang) {
    outlets.add(outlet);
    if (freesHang) {
      locked(
          () -> {
            hung = false;
            return null;
          });
    }
  }

  void left(Outlet outlet) {
    outlets.remove(outlet);
  }

  /** Cuts every connection, as a power failure does. */
  public void cutAll() {
    outlets.forEach(Outlet::cut);
  }

  /**
   * A message on a wire that sends whatever the instrument has to say at once.
   *
   * @param message whole, with its line feed
   */
  void line(byte[] message, Outlet outlet) {
    say(message, outlet, () -> instrument.stream(message));
  }

  /**
   * A message on a wire with messages that nevertheless sends answers unasked (HiSLIP).
   *
   * @param end whether the wire marked the last byte
   */
  void exchange(byte[] message, boolean end, Outlet outlet) {
    say(
        message,
        outlet,
        () -> {
          instrument.receive(message, end);
          return instrument.messageAvailable() ? instrument.respond() : NOTHING;
        });
  }

  private void say(byte[] message, Outlet outlet, Supplier<byte[]> deed) {
    List<Runnable> overdue = new ArrayList<>();
    List<Answer> now =
        locked(
            () -> {
              overdue.addAll(held);
              held.clear();
              List<Answer> answers = new ArrayList<>();
              byte[] due = take(message, outlet, answers, deed);
              if (due.length > 0) {
                answers.addAll(Answers.spoil(due, onAnswer, bench.noise()));
                holdBack(answers, outlet);
              }
              return answers;
            });
    bench.pace();
    overdue.forEach(Runnable::run);
    now.forEach(answer -> outlet.send(answer.bytes(), answer.end()));
  }

  /**
   * Bytes on a wire that asks for answers.
   *
   * @param end whether the wire marked the last byte
   */
  void receive(byte[] message, boolean end, Outlet outlet) {
    locked(
        () -> {
          List<Answer> overdue = new ArrayList<>();
          byte[] taken = take(message, outlet, overdue, () -> handOver(message, end));
          if (taken.length > 0) {
            Effect.Late late = late();
            notBefore =
                late == null ? 0 : late.by() == null ? Long.MAX_VALUE : bench.after(late.by());
          }
          extra.addAll(overdue);
          return null;
        });
    bench.pace();
  }

  /**
   * The next answer.
   *
   * @param millis how long to wait for one, by the machine's clock
   * @param aborted asked whenever {@link #wake} is called
   * @return null when there is none
   * @throws InterruptedException when the waiting thread is interrupted
   */
  Answer read(long millis, BooleanSupplier aborted) throws InterruptedException {
    long end = bench.after(Duration.ofMillis(millis));
    bench.lock().lock();
    try {
      boolean asked = false;
      while (true) {
        if (!extra.isEmpty()) {
          return extra.poll();
        }
        boolean faulty = hung || !onAnswer.isEmpty();
        if (!hung && instrument.messageAvailable() && bench.passed(notBefore)) {
          extra.addAll(Answers.spoil(instrument.respond(), onAnswer, bench.noise()));
          if (!extra.isEmpty()) {
            return extra.poll();
          }
        } else if (!asked && !faulty && !instrument.messageAvailable()) {
          // Asking for nothing is a query error, which the instrument notes.
          asked = true;
          byte[] unasked = instrument.respond();
          if (unasked.length > 0) {
            return new Answer(unasked, true);
          }
        }
        long left = bench.nanosUntil(Math.min(end, notBefore > 0 ? notBefore : end));
        if (bench.passed(end) || aborted.getAsBoolean()) {
          return null;
        }
        bench.changed().await(Math.max(left, 100_000), TimeUnit.NANOSECONDS);
      }
    } finally {
      bench.lock().unlock();
    }
  }

  /** Has every waiting reader ask whether it is aborted. */
  void wake() {
    locked(
        () -> {
          bench.changed().signalAll();
          return null;
        });
  }

  /** Keeps other controllers away on wires that have locks. */
  DeviceLock lock() {
    return lock;
  }

  /** How many device clears there have been. */
  int clears() {
    return clears;
  }

  boolean messageAvailable() {
    return locked(() -> !extra.isEmpty() || (!hung && instrument.messageAvailable()));
  }

  /** Notes an error that the wire has found. */
  void raise(int number, String text) {
    locked(
        () -> {
          instrument.raise(number, text);
          return null;
        });
  }

  int serialPoll() {
    return locked(instrument::serialPoll);
  }

  void clear() {
    locked(
        () -> {
          clears++;
          hung = false;
          extra.clear();
          held.clear();
          onAnswer = List.of();
          notBefore = 0;
          instrument.deviceClear();
          return null;
        });
  }

  void trigger() {
    locked(
        () -> {
          if (!hung) {
            instrument.trigger();
          }
          return null;
        });
    bench.pace();
  }

  /**
   * Lets the faults strike and the instrument take the message.
   *
   * @param overdue gets what a late answer has left over
   * @param deed gives the message to the instrument
   * @return what the deed returns; empty when the instrument never saw the message, or its line was
   *     cut
   */
  private byte[] take(byte[] message, Outlet outlet, List<Answer> overdue, Supplier<byte[]> deed) {
    if (notBefore == Long.MAX_VALUE && instrument.messageAvailable()) {
      overdue.add(new Answer(instrument.respond(), true));
    }
    overdue.addAll(drainExtra());
    notBefore = 0;
    List<Effect> effects = bench.strike(name(), message);
    onAnswer = effects;
    if (has(Effect.PowerCycle.class)) {
      instrument.powerCycle();
      hung = false;
      cutAll();
      return NOTHING;
    }
    hung |= has(Effect.Hang.class);
    if (hung) {
      return NOTHING;
    }
    for (Effect effect : effects) {
      if (effect instanceof Effect.Raise raise) {
        instrument.raise(raise.number(), raise.text());
      }
    }
    byte[] due = deed.get();
    bench.changed().signalAll();
    if (has(Effect.Disconnect.class)) {
      outlet.cut();
      return NOTHING;
    }
    return due;
  }

  private byte[] handOver(byte[] message, boolean end) {
    instrument.receive(message, end);
    return message;
  }

  private List<Answer> drainExtra() {
    List<Answer> all = List.copyOf(extra);
    extra.clear();
    return all;
  }

  /** Takes late answers out of those to be sent now. */
  private void holdBack(List<Answer> answers, Outlet outlet) {
    Effect.Late late = late();
    if (late == null || answers.isEmpty()) {
      return;
    }
    List<Answer> kept = List.copyOf(answers);
    answers.clear();
    Runnable sending = () -> kept.forEach(answer -> outlet.send(answer.bytes(), answer.end()));
    if (late.by() == null) {
      held.add(sending);
    } else {
      bench.later(late.by(), sending);
    }
  }

  private Effect.Late late() {
    for (Effect effect : onAnswer) {
      if (effect instanceof Effect.Late late) {
        return late;
      }
    }
    return null;
  }

  private boolean has(Class<? extends Effect> kind) {
    return onAnswer.stream().anyMatch(kind::isInstance);
  }

  private <T> T locked(Supplier<T> work) {
    bench.lock().lock();
    try {
      return work.get();
    } finally {
      bench.lock().unlock();
    }
  }
}
