package org.ferroloop.characterization.measurement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ferroloop.characterization.procedure.Course;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.characterization.procedure.Step;

/**
 * A procedure made of blocks of steps.
 *
 * @param settings its parameters
 * @param blocks a new source of blocks for every course
 */
record BlockProcedure(
    String name, Settings settings, long mostSteps, Supplier<BlockCourse.Blocks> blocks)
    implements Procedure {
  /** Counts its steps by going through them, every reading unknown. */
  static Procedure of(String name, Settings settings, Supplier<BlockCourse.Blocks> blocks) {
    Course course = new BlockCourse(blocks.get());
    long steps = 0;
    for (Optional<Step> step = course.next(); step.isPresent(); step = course.next()) {
      steps++;
      if (step.get() instanceof Step.ReadStep) {
        course.heard(List.of());
      }
    }
    return new BlockProcedure(name, settings, steps, blocks);
  }

  @Override
  public Course begin() {
    return new BlockCourse(blocks.get());
  }

  @Override
  public Map<String, Object> parameters() {
    return settings.texts();
  }
}
