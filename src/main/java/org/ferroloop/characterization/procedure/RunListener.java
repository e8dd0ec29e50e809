package org.ferroloop.characterization.procedure;

import java.time.Instant;
import org.ferroloop.instrument.ForcedWaveform;
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

  /** A waveform was recorded, and goes out now. */
  default void forced(Instant time, ForcedWaveform waveform) {
    // Few procedures force any.
  }

  /** The samples of a waveform were recorded. */
  default void sampled(SampledCurrent samples) {
    // Few procedures have any.
  }
}
