package org.ferroloop.training.update;

import org.ferroloop.training.network.Span;

/** The errors that belong to a tile's outputs; copied only when the tile has not all of them. */
final class OutputSlice {
  private final Span span;
  private final int batch;
  private float[][] copies;

  OutputSlice(Span span, int batch) {
    this.span = span;
    this.batch = batch;
  }

  /** Rows whose first elements are the errors of the tile's outputs. */
  float[][] of(float[][] errors, int samples) {
    if (span.from() == 0) {
      return errors;
    }
    if (copies == null) {
      copies = new float[batch][span.size()];
    }
    for (int b = 0; b < samples; b++) {
      System.arraycopy(errors[b], span.from(), copies[b], 0, span.size());
    }
    return copies;
  }
}
