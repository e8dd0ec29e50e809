package org.ferroloop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ferroloop.config.InputException;
import org.ferroloop.time.Clock;

/** Brings a bench from CLOSED over IDENTIFIED to SAFE, or leaves nothing open. */
final class Opening {
  /** A file that asks whoever runs the bench to stop. */
  static final String STOP_REQUEST = "stop";

  private final BenchPlan plan;
  private final Opener opener;
  private final Clock clock;
  private final Consumer<SafetyReport> told;
  private final List<Slot> slots = new CopyOnWriteArrayList<>();
  private boolean ended;

  Opening(BenchPlan plan, Opener opener, Clock clock, Consumer<SafetyReport> told) {
    this.plan = plan;
    this.opener = opener;
    this.clock = clock;
    this.told = told;
  }

  Bench open() {
    BenchLock lock = BenchLock.take(plan.stateFolder(), clock);
    Tally tally = null;
    Thread hook = new Thread(() -> stopped(lock), "opening to safety");
    boolean done = false;
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      tally = new Tally(plan.stateFolder().resolve(Tally.FILE), clock);
      Bench bench = identified(lock, tally);
      if (!end()) {
        throw new BenchException("the program ended while the bench was opening", null);
      }
      done = true;
      return bench;
    } finally {
      if (!done && end()) {
        new Closing(slots, tally, lock).abandon();
      }
      remove(hook);
    }
  }

  /** True for the first that asks: the opening thread or the end of the program, never both. */
  private synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  /** Ctrl-C or SIGTERM before the bench is open: what is open so far is made safe, and told. */
  void stopped(BenchLock lock) {
    if (!end()) {
      return;
    }
    // The opening thread may be waiting on a wire: that is cut, and safety goes over a new one.
    slots.forEach(Slot::cut);
    SafetyReport report =
        new Shutdown(clock).run("the end of the program while opening", slots, true);
    new BenchLog(plan.stateFolder().resolve("log"), clock).add(report.text());
    told.accept(report);
    if (report.confirmed() && slots.size() == plan.instruments().size()) {
      lock.clean();
    }
    lock.close();
  }

  private void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already: the hook finds that this thread was first, or was first.
      assert ended : e;
    }
  }

  private Bench identified(BenchLock lock, Tally tally) {
    BenchLog log = new BenchLog(plan.stateFolder().resolve("log"), clock);
    lock.stale().ifPresent(left -> log.add("found a session that did not end safe: " + left));
    lock.state(BenchState.IDENTIFIED);
    forgetStopRequest(plan);
    openAll();
    Shutdown shutdown = new Shutdown(clock);
    SafetyReport report = shutdown.unhurried().run("opening", slots, false);
    log.add(report.text());
    if (!report.confirmed()) {
      throw new BenchException(report.text(), null);
    }
    lock.state(BenchState.SAFE);
    Control control =
        new Control(slots, shutdown, lock, log, plan.stateFolder().resolve(STOP_REQUEST), told);
    control.safe();
    Bench bench = new Bench(plan, control, tally, lock);
    bench.watched();
    return bench;
  }

  /** A request to stop is for those who run the bench when it is made. */
  static void forgetStopRequest(BenchPlan plan) {
    Path request = plan.stateFolder().resolve(STOP_REQUEST);
    try {
      Files.deleteIfExists(request);
    } catch (IOException e) {
      throw InputException.caused(request.toString(), 0, "", "cannot be deleted", e);
    }
  }

  /** One that cannot be opened does not keep the others from being made safe. */
  private void openAll() {
    RuntimeException failure = null;
    for (InstrumentEntry entry : plan.instruments()) {
      try {
        slots.add(new Slot(entry, opener));
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      SafetyReport report = new Shutdown(clock).run("a failed opening", slots, false);
      throw new BenchException(failure.getMessage() + "; " + report.text(), failure);
    }
  }
}
