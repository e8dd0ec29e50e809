package org.ferroloop.bench;

import java.nio.file.Path;

/** Another process uses the bench. */
public final class BenchBusy extends BenchException {
  private static final long serialVersionUID = 1L;

  BenchBusy(Path file, String holder) {
    super(
        "the bench is in use by "
            + holder
            + " (lock "
            + file
            + "); wait for its end, or stop it and make safe with: ferroloop bench safe",
        null);
  }
}
