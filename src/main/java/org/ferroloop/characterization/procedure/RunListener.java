package org.ferroloop.characterization.procedure;

import java.time.Instant;
import org.ferroloop.instrument.PulseTrain;

/** Hears what a run does, on the run's own thread, right after it is recorded. */
public interface RunListener {
  /** Nobody listens. */
  RunListener NONE =
      new RunListener() {
        @Override
        public void pulsed(Instant time, PulseTrain train) {
          // Nobody listens.
        }

        @Override
        public void read(Observation observation) {
          // Nobody listens.
        }
      };

  /** A train was recorded, and goes out now. */
  void pulsed(Instant time, PulseTrain train);

  /** A read was recorded. */
  void read(Observation observation);
}
