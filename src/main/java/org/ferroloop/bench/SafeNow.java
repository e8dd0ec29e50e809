package org.ferroloop.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.SafetyReport.Outcome;
import org.ferroloop.bench.SafetyReport.Result;
import org.ferroloop.config.TextFile;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;

/**
 * Makes a bench safe now, whatever state it was left in and whoever uses it. A process that runs it
 * is asked to stop first and given a moment; if it goes on, its instruments are switched off all
 * the same, and it finds the request before its next action.
 */
public final class SafeNow {
  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final Duration STEP = Duration.ofMillis(20);

  private final BenchPlan plan;
  private final Opener opener;
  private final Clock clock;

  /**
   * @param wire makes of a link the one that is used, such as a traced one
   * @throws BenchException when the plan's simulator was not started
   */
  public SafeNow(BenchPlan plan, Clock clock, UnaryOperator<Link> wire) {
    this(plan.requireStarted(), new DriverOpener(clock, wire), clock);
  }

  SafeNow(BenchPlan plan, Opener opener, Clock clock) {
    this.plan = plan;
    this.opener = opener;
    this.clock = clock;
  }

  /**
   * Never throws for what an instrument or a wire does.
   *
   * @return what was done, instrument by instrument
   * @throws InterruptedException when the waiting thread is interrupted
   */
  public SafetyReport run() throws InterruptedException {
    BenchLock lock = lock();
    try {
      SafetyReport report = outputsOff(lock);
      new BenchLog(plan.stateFolder().resolve("log"), clock).add(report.text());
      if (lock != null && report.confirmed()) {
        lock.clean();
      }
      return report;
    } finally {
      if (lock != null) {
        Opening.forgetStopRequest(plan);
        lock.close();
      }
    }
  }

  /** The lock, or null when another process keeps it. */
  private BenchLock lock() throws InterruptedException {
    TextFile.write(plan.stateFolder().resolve(Opening.STOP_REQUEST), clock.now() + "\n");
    for (Duration waited = Duration.ZERO; ; waited = waited.plus(STEP)) {
      try {
        return BenchLock.take(plan.stateFolder(), clock);
      } catch (BenchBusy e) {
        if (waited.compareTo(MOMENT) >= 0) {
          return null;
        }
        clock.pause(STEP);
      }
    }
  }

  private SafetyReport outputsOff(BenchLock lock) {
    List<Slot> slots = new ArrayList<>();
    List<Outcome> unreachable = new ArrayList<>();
    for (InstrumentEntry entry : plan.instruments()) {
      try {
        slots.add(new Slot(entry, opener));
      } catch (RuntimeException e) {
        unreachable.add(
            new Outcome(
                entry.name(),
                entry.resource().toString(),
                Result.UNREACHABLE,
                "not reached: " + e.getMessage()));
      }
    }
    String reason =
        "bench safe" + (lock == null ? " while another process runs it, asked to stop" : "");
    SafetyReport report = new Shutdown(clock).run(reason, slots, false);
    slots.forEach(Slot::giveBack);
    List<Outcome> outcomes = new ArrayList<>(report.outcomes());
    outcomes.addAll(unreachable);
    return new SafetyReport(reason, outcomes, report.took());
  }
}
