package org.ferroloop.experiment.sweep;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Told how a sweep goes on; whoever listens decides how to show it. Called from any thread, one
 * call at a time.
 */
public interface SweepListener {
  /** Nobody listens. */
  SweepListener NONE =
      new SweepListener() {
        @Override
        public void planned(int points, int finished, OptionalDouble seconds) {}

        @Override
        public void running(State state) {}

        @Override
        public void finished(State state, SweepPoint point, PointResult result) {}

        @Override
        public void warning(String text) {}
      };

  /** A point in work: its name, what is done in it, and its share that is done, 0 to 1. */
  record Running(String point, String what, double share) {}

  /**
   * Where the sweep is.
   *
   * @param points in all
   * @param finished of them, those of earlier runs too
   * @param share of this run's work that is done, 0 to 1
   * @param running the points in work
   */
  record State(int points, int finished, double share, List<Running> running) {
    public State {
      running = List.copyOf(running);
    }
  }

  /**
   * Before the first point.
   *
   * @param points in all
   * @param finished of them, by earlier runs
   * @param seconds the others are estimated to take, from a measurement on this machine; empty when
   *     nothing is to be done or the clock stands still
   */
  void planned(int points, int finished, OptionalDouble seconds);

  /** Some point has got on. */
  void running(State state);

  /** A point is finished and its result is on disk. */
  void finished(State state, SweepPoint point, PointResult result);

  /** Something that is no failure, but should be known. */
  void warning(String text);
}
