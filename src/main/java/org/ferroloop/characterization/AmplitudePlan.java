package org.ferroloop.characterization;

import java.util.ArrayList;
import java.util.List;

/**
 * Rising amplitude at fixed width. A branch has round(|end - start|/step) + 1 pulses at start + i
 * step: the last one may pass the end by less than half a step, as the LBE247 files show.
 *
 * @param startPos first amplitude of the positive branch, in V, not negative
 * @param endPos its announced end, in V, not below its start
 * @param startNeg first amplitude of the negative branch, in V, not positive
 * @param endNeg its announced end, in V, not above its start
 * @param step between amplitudes, in V, positive
 * @param width of every pulse, in s, positive
 */
public record AmplitudePlan(
    double startPos,
    double endPos,
    double startNeg,
    double endNeg,
    double step,
    double width,
    boolean bothSides)
    implements SweepPlan {
  /** More pulses than this in a branch is a parameter misread. */
  static final int MOST_PULSES = 100_000;

  /**
   * @throws IllegalArgumentException naming the parameter that is out of its range
   */
  public AmplitudePlan {
    require(startPos >= 0 && endPos >= startPos, "the positive branch must rise from 0 V or above");
    require(startNeg <= 0 && endNeg <= startNeg, "the negative branch must fall from 0 V or below");
    require(step > 0, "the step must be positive");
    require(width > 0, "the pulse width must be positive");
    require(
        Math.max(endPos - startPos, startNeg - endNeg) / step < MOST_PULSES,
        "a branch may have at most " + MOST_PULSES + " pulses");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  @Override
  public SweepKind kind() {
    return SweepKind.AMPLITUDE;
  }

  @Override
  public List<PlannedPulse> pulses() {
    List<PlannedPulse> pulses =
        new ArrayList<>(SweepPlan.branch(rise(startPos, endPos), bothSides));
    pulses.addAll(SweepPlan.branch(rise(startNeg, endNeg), bothSides));
    return pulses;
  }

  private List<PlannedPulse> rise(double start, double end) {
    long steps = Math.round(Math.abs(end - start) / step);
    List<PlannedPulse> rise = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      rise.add(new PlannedPulse(start + Math.signum(end - start) * i * step, width));
    }
    return rise;
  }
}
