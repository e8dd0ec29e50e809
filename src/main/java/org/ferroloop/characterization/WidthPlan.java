package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.List;

/**
 * Rising width at one amplitude a branch.
 *
 * @param posVoltage amplitude of the positive branch, in V, not negative
 * @param negVoltage amplitude of the negative branch, in V, not positive
 * @param widths the list of widths, in s, each positive and above the one before it
 */
public record WidthPlan(
    double posVoltage, double negVoltage, List<Double> widths, boolean bothSides)
    implements SweepPlan {
  /**
   * @throws IllegalArgumentException naming the parameter that is out of its range
   */
  public WidthPlan {
    widths = List.copyOf(widths);
    if (posVoltage < 0 || negVoltage > 0) {
      throw new IllegalArgumentException(
          "the branches must have a positive and a negative amplitude");
    }
    double before = 0;
    for (double width : widths) {
      if (!(width > before)) {
        throw new IllegalArgumentException(
            "the widths must be positive and rise, found " + width + " s after " + before + " s");
      }
      before = width;
    }
  }

  @Override
  public SweepKind kind() {
    return SweepKind.WIDTH;
  }

  @Override
  public List<PlannedPulse> pulses() {
    List<PlannedPulse> pulses = new ArrayList<>();
    for (double amplitude : new double[] {posVoltage, negVoltage}) {
      List<PlannedPulse> rise =
          widths.stream().map(width -> new PlannedPulse(amplitude, width)).toList();
      pulses.addAll(SweepPlan.branch(rise, bothSides));
    }
    return pulses;
  }
}
