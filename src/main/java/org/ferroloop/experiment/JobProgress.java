package org.ferroloop.experiment;

import org.ferroloop.time.Progress;

/** Adds up the progress of many jobs that run at once into that of the whole. Thread-safe. */
final class JobProgress {
  private static final long UNITS = 10_000;

  private final Progress listener;
  private double planned;
  private double done;

  JobProgress(Progress listener) {
    this.listener = listener;
  }

  /** Announces work; all of it before the first job begins, so that percents only rise. */
  synchronized void plan(double weight) {
    planned += weight;
  }

  /**
   * The progress of one job of this weight; at its end it must be told {@link Progress#at} total.
   */
  Progress job(String name, double weight) {
    double[] told = {0};
    return (what, step, total) -> {
      synchronized (this) {
        double now = total <= 0 ? 0 : weight * Math.min(1.0, (double) step / total);
        if (now > told[0]) {
          done += now - told[0];
          told[0] = now;
        }
        tell(name);
      }
    };
  }

  private void tell(String name) {
    // The last percent is for writing the report.
    listener.at(name, (long) (UNITS * 0.99 * done / planned), UNITS);
  }

  /** Everything is done. */
  synchronized void finish(String what) {
    listener.at(what, UNITS, UNITS);
  }
}
