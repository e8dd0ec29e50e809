package org.ferroloop.characterization.measurement;

import java.util.List;
import java.util.function.IntFunction;
import org.ferroloop.characterization.procedure.Step;

/** So many blocks, each made from its number. */
final class CountedBlocks implements BlockCourse.Blocks {
  private final int count;
  private final IntFunction<List<Step>> block;
  private int number;

  /**
   * @param block from its number, 0 to count - 1
   */
  CountedBlocks(int count, IntFunction<List<Step>> block) {
    this.count = count;
    this.block = block;
  }

  @Override
  public List<Step> get() {
    // A block may be empty; only the end is.
    List<Step> steps = List.of();
    while (steps.isEmpty() && number < count) {
      steps = block.apply(number++);
    }
    return steps;
  }
}
