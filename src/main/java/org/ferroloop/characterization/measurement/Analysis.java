package org.ferroloop.characterization.measurement;

import java.time.Instant;
import java.util.List;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.RunListener;
import org.ferroloop.instrument.PulseTrain;

/**
 * What a run's readings say of the device, so far. Its memory does not grow with their number. Not
 * thread-safe.
 */
public interface Analysis extends RunListener {
  @Override
  default void pulsed(Instant time, PulseTrain train) {
    // Most figures come from readings alone.
  }

  @Override
  void read(Observation observation);

  /** What is found, in reading order; NaN where there are too few readings. */
  List<Finding> findings();

  /** The readings as a chart. */
  Chart chart();
}
