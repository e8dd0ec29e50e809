package org.ferroloop.twin;

import java.util.List;

/**
 * What one pulse of each polarity costs according to one source.
 *
 * @param source "upper-bound", "measured-dc" or "measured-pulse"
 * @param up of a potentiation pulse
 * @param down of a depression pulse
 * @param uncertaintyFactor the conduction term is known within this factor either way, at least 1
 */
public record PulseEnergy(
    String source, EnergyTerms up, EnergyTerms down, double uncertaintyFactor) {
  /** The sources, in rising order of truth. */
  public static final List<String> SOURCES =
      List.of("upper-bound", "measured-dc", "measured-pulse");

  /**
   * @throws IllegalArgumentException when the source is unknown or the factor below 1
   */
  public PulseEnergy {
    if (!SOURCES.contains(source)) {
      throw new IllegalArgumentException(
          "source must be one of " + String.join(", ", SOURCES) + ", found " + source);
    }
    Require.between("uncertainty_factor", uncertaintyFactor, 1, Double.MAX_VALUE);
  }
}
