package org.ferroloop.characterization.measurement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ferroloop.characterization.procedure.Course;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.characterization.procedure.Step;
import org.ferroloop.instrument.Reading;

/**
 * A course that is made a few steps at a time, so that a long one needs no memory. The next block
 * is asked for when all reads of the one before have been heard.
 */
final class BlockCourse implements Course {
  /** Where a course takes its next steps from. */
  interface Blocks extends Supplier<List<Step>> {
    /** The next steps; none at the end. */
    @Override
    List<Step> get();

    /**
     * Hears a reading.
     *
     * @param readings empty when they are not known
     */
    default void heard(Point point, List<Reading> readings) {
      // Most procedures do the same whatever they read.
    }
  }

  private final Blocks blocks;
  private final Deque<Step> steps = new ArrayDeque<>();
  private Point asked;

  BlockCourse(Blocks blocks) {
    this.blocks = blocks;
  }

  @Override
  public Optional<Step> next() {
    if (steps.isEmpty()) {
      steps.addAll(blocks.get());
    }
    Step step = steps.poll();
    if (step instanceof Step.ReadStep read) {
      asked = read.point();
    }
    return Optional.ofNullable(step);
  }

  @Override
  public void heard(List<Reading> readings) {
    blocks.heard(asked, readings);
  }
}
