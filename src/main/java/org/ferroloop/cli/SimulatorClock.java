package org.ferroloop.cli;

import java.time.Duration;
import java.time.Instant;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.time.Clock;

/**
 * The clock of a bench that is simulated in this process: its instruments move it, waiting moves
 * it, and only the deadlines of answers go by the machine's time.
 */
final class SimulatorClock implements Clock {
  /** Answers within 2 s become answers within 20 s. */
  private static final int PATIENCE = 10;

  private final SimulatedBench bench;
  private final Instant start;
  private final Clock machine;

  /**
   * @param start what it shows when nothing was done yet
   */
  SimulatorClock(SimulatedBench bench, Instant start, Clock machine) {
    this.bench = bench;
    this.start = start;
    this.machine = machine;
  }

  @Override
  public Instant now() {
    return start.plusNanos(nanos());
  }

  @Override
  public long nanos() {
    return Math.round(bench.seconds() * 1e9);
  }

  @Override
  public long deadlineNanos() {
    return machine.deadlineNanos();
  }

  @Override
  public int patience() {
    return PATIENCE;
  }

  @Override
  public void pause(Duration duration) {
    bench.truth().pass(duration.toNanos() * 1e-9);
  }
}
