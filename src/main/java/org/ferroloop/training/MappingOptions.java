package org.ferroloop.training;

/**
 * How effective weights are mapped to device weights: effective = scale (w - shift), the factor
 * being applied digitally to a tile's outputs.
 *
 * @param scale the factor, positive; 1 for none
 * @param omega AIHWKit's weight_scaling_omega: the factor of each tile is chosen so that its
 *     largest initial weight is this device weight; 0 for the fixed scale
 */
public record MappingOptions(double scale, double omega) {
  /** Weights as they are (AIHWKit's default). */
  public static final MappingOptions DEFAULT = new MappingOptions(1, 0);

  /**
   * @throws IllegalArgumentException naming the value that is out of its range, or when both are
   *     given
   */
  public MappingOptions {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("weight-scale must be positive, found " + scale);
    }
    if (!(omega >= 0) || Double.isInfinite(omega)) {
      throw new IllegalArgumentException("omega must not be negative, found " + omega);
    }
    if (omega > 0 && scale != 1) {
      throw new IllegalArgumentException("weight-scale and omega exclude each other");
    }
  }
}
