package org.ferroloop.characterization.procedure;

import java.util.List;
import java.util.Optional;
import org.ferroloop.instrument.Reading;

/** A procedure under way. Not thread-safe. */
public interface Course {
  /** The next step; empty when it has come to its end. After a read, {@link #heard} comes first. */
  Optional<Step> next();

  /**
   * Tells what the read that was the last step gave.
   *
   * @param readings of the device, a point each; empty when they are not known, as in a dry run:
   *     the course then goes its longest way with its highest voltages
   */
  void heard(List<Reading> readings);
}
