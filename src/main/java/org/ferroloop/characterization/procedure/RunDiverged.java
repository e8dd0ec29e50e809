package org.ferroloop.characterization.procedure;

import org.ferroloop.bench.BenchException;

/** The device, or the procedure, is not as the records of the run say. */
public final class RunDiverged extends BenchException {
  private static final long serialVersionUID = 1;

  RunDiverged(String message) {
    super(message, null);
  }
}
