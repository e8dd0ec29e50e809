package org.ferroloop.calibration.fit;

/**
 * What the piecewise trajectory fit assumes.
 *
 * @param nodes of each curve, at least 4; 32 as AIHWKit's published fits
 * @param floor least step at a node, in units of the weight
 * @param displacement by how much a start is uncertain, in units of the weight
 * @param smoothing weight of the roughness against the sum of squared differences
 */
public record FitSettings(int nodes, double floor, double displacement, double smoothing) {
  /** The settings that the command line uses. */
  public static final FitSettings DEFAULT = new FitSettings(32, 0.003, 0.02, 0.01);
}
