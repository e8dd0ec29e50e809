package org.ferroloop.characterization.procedure;

import java.util.List;
import java.util.Optional;
import org.ferroloop.instrument.Reading;

/** A procedure that no reading changes: the same number is the same step every time. */
public interface StepList extends Procedure {
  /** How many steps it has. */
  long size();

  /**
   * One of them.
   *
   * @param number from 0 to {@link #size} - 1
   */
  Step step(long number);

  @Override
  default long mostSteps() {
    return size();
  }

  @Override
  default Course begin() {
    return new Course() {
      private long number;

      @Override
      public Optional<Step> next() {
        return number < size() ? Optional.of(step(number++)) : Optional.empty();
      }

      @Override
      public void heard(List<Reading> readings) {
        // No reading changes what comes next.
      }
    };
  }
}
