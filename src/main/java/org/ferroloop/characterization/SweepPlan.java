package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.List;

/** The pulses that a sweep's parameters announce: the positive branch, then the negative one. */
public sealed interface SweepPlan permits AmplitudePlan, WidthPlan {
  /** What this plan raises. */
  SweepKind kind();

  /** True when each branch also comes back to its start. */
  boolean bothSides();

  /** Every pulse in order; a read follows each. */
  List<PlannedPulse> pulses();

  /** There and, with both sides, back again without repeating the turning point. */
  static <T> List<T> branch(List<T> rising, boolean bothSides) {
    List<T> branch = new ArrayList<>(rising);
    if (bothSides) {
      for (int i = rising.size() - 2; i >= 0; i--) {
        branch.add(rising.get(i));
      }
    }
    return branch;
  }
}
