package org.ferroloop.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ferroloop.bench.SafetyReport.Outcome;
import org.ferroloop.bench.SafetyReport.Result;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;

/**
 * Takes a bench to safety: generators first, since theirs are the large voltages, then SMUs, each
 * to zero and then off as its profile says, and the relays last, so that no device is cut off while
 * it is driven. An instrument that does not answer does not keep the others waiting: each stage
 * gets a part of a second and the next one begins.
 */
final class Shutdown {
  /** How long an instrument may take before its wire is cut, so that it is tried over a new one. */
  private static final Duration FIRST = Duration.ofMillis(130);

  /** How long a stage may take in all before the next begins; three of them are within 1 s. */
  private static final Duration STAGE = Duration.ofMillis(310);

  /** How long all of it may take. */
  static final Duration LONGEST = STAGE.multipliedBy(3);

  /** What threads are waited for by, whatever clock the bench has. */
  private static final Clock MACHINE = new SystemClock();

  /** How many times longer everything may take when nothing is amiss. */
  private static final int UNHURRIED = 8;

  private final Clock clock;
  private final Duration first;
  private final Duration stage;

  /** Within a second, as an abort needs it. */
  Shutdown(Clock clock) {
    this(clock, 1);
  }

  private Shutdown(Clock clock, int times) {
    this.clock = clock;
    this.first = FIRST.multipliedBy(times);
    this.stage = STAGE.multipliedBy(times);
  }

  /** With more patience, for opening and closing a bench with nothing amiss. */
  Shutdown unhurried() {
    return new Shutdown(clock, UNHURRIED);
  }

  /**
   * Never throws for what an instrument or a wire does.
   *
   * @param anew whether the wires are opened anew first, since they were cut
   */
  SafetyReport run(String reason, List<Slot> slots, boolean anew) {
    long start = clock.nanos();
    Map<Slot, FutureTask<Outcome>> tasks = new LinkedHashMap<>();
    for (List<Slot> group : stages(slots)) {
      for (Slot slot : group) {
        FutureTask<Outcome> task = new FutureTask<>(() -> new SafeStep(slot).run(anew));
        tasks.put(slot, task);
        Thread thread = new Thread(task, "make safe " + slot.name());
        thread.setDaemon(true);
        thread.start();
      }
      await(group, tasks, first);
      group.stream().filter(slot -> !anew && !tasks.get(slot).isDone()).forEach(Slot::cut);
      await(group, tasks, stage.minus(first));
    }
    List<Outcome> outcomes = new ArrayList<>();
    tasks.forEach((slot, task) -> outcomes.add(outcome(slot, task, 0)));
    return new SafetyReport(reason, outcomes, Duration.ofNanos(clock.nanos() - start));
  }

  /** Generators, SMUs, the rest. */
  static List<List<Slot>> stages(List<Slot> slots) {
    List<List<Slot>> stages = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Slot slot : slots) {
      stages.get(slot.isGenerator() ? 0 : slot.isMeter() ? 1 : 2).add(slot);
    }
    return stages.stream().filter(stage -> !stage.isEmpty()).toList();
  }

  /** Waits for all of a stage together. */
  private static void await(
      List<Slot> stage, Map<Slot, FutureTask<Outcome>> tasks, Duration longest) {
    long until = MACHINE.nanos() + longest.toNanos();
    for (Slot slot : stage) {
      outcome(slot, tasks.get(slot), Math.max(0, until - MACHINE.nanos()));
    }
  }

  private static Outcome outcome(Slot slot, FutureTask<Outcome> task, long nanos) {
    try {
      return task.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return unreachable(
          slot, "did not answer in time: zero and off were commanded, not confirmed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unreachable(slot, "was not waited for, the program was interrupted");
    } catch (ExecutionException e) {
      return unreachable(slot, "could not be made safe: " + e.getCause());
    }
  }

  private static Outcome unreachable(Slot slot, String detail) {
    return new Outcome(slot.name(), slot.entry().resource().toString(), Result.UNREACHABLE, detail);
  }
}
