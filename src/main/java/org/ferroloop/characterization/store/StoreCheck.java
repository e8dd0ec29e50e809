package org.ferroloop.characterization.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ferroloop.config.InputException;

/**
 * What a look at every byte of a store has shown.
 *
 * @param records of the run
 * @param outcome of its last end: "done", "failed", "interrupted"; empty when it was killed
 * @param problems all that is not as it was written, in words; a half-written last line is none
 */
public record StoreCheck(RecordCheck records, Optional<String> outcome, List<String> problems) {
  public StoreCheck {
    problems = List.copyOf(problems);
  }

  /**
   * Refuses what is not as it was written; a half-written last line is no reason.
   *
   * @throws InputException with the first problem
   */
  public void requireWhole(Path folder) {
    if (!problems.isEmpty()) {
      throw InputException.said(folder.toString(), 0, "", problems.get(0));
    }
  }

  /** True when every checksum holds and nothing is half written. */
  public boolean verified() {
    return problems.isEmpty() && !records.halfWritten();
  }
}
