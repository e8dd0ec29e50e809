package org.ferroloop.characterization.procedure;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.SafetyReport;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.Link;

/** Where a run takes place: a bench that can be opened, and its time. */
public interface BenchSite {
  /**
   * Opens the bench.
   *
   * @param told hears what was done whenever the bench was made safe unasked; any thread
   * @throws org.ferroloop.bench.BenchException as {@link Bench#open} does
   */
  Bench open(Consumer<SafetyReport> told);

  /** The bench's time. */
  Clock clock();

  /**
   * Whether devices begin anew with every run, as those of a simulator inside this program do. A
   * run is then resumed by doing again what it did, and held against its records.
   */
  boolean fresh();

  /**
   * The bench of a plan.
   *
   * @param wire makes of a link the one that is used, such as a traced one
   * @param fresh see {@link #fresh()}
   */
  static BenchSite of(BenchPlan plan, Clock clock, UnaryOperator<Link> wire, boolean fresh) {
    return new BenchSite() {
      @Override
      public Bench open(Consumer<SafetyReport> told) {
        return Bench.open(plan, clock, wire, told);
      }

      @Override
      public Clock clock() {
        return clock;
      }

      @Override
      public boolean fresh() {
        return fresh;
      }
    };
  }
}
