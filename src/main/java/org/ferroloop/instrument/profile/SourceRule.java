package org.ferroloop.instrument.profile;

import org.ferroloop.instrument.SmuLimits;

/**
 * What a source-measure unit can do.
 *
 * @param rangeWithinCompliance whether a current range above the compliance is an error
 * @param levelRanges ranges of the sourced voltage, in V, ascending; empty when not known
 * @param levelCounts steps in which the level can be set within a range
 */
public record SourceRule(
    SmuLimits limits, boolean rangeWithinCompliance, double[] levelRanges, long levelCounts) {
  /** By what share of a step binary arithmetic may miss a level that is on the grid. */
  private static final double ROUNDING = 1e-6;

  public SourceRule {
    levelRanges = levelRanges.clone();
  }

  @Override
  public double[] levelRanges() {
    return levelRanges.clone();
  }

  /**
   * The level that the instrument can set nearest to the asked one and not beyond it. An instrument
   * rounds to its own grid, which may be upwards: so it is never given a level off the grid, and no
   * limit that was checked for the asked level is crossed by the last digit.
   *
   * @param voltage in V
   */
  public double settable(double voltage) {
    double magnitude = Math.abs(voltage);
    for (double range : levelRanges) {
      if (magnitude <= range) {
        double step = range / levelCounts;
        double steps = magnitude / step;
        boolean onGrid = Math.abs(steps - Math.rint(steps)) < ROUNDING;
        return onGrid ? voltage : Math.copySign(Math.floor(steps) * step, voltage);
      }
    }
    return voltage;
  }
}
