package org.ferroloop.twin;

/**
 * The parameters that every step model shares, before device-to-device spread.
 *
 * @param dwMin granularity: the mean size of one step at w = 0 before up_down, positive
 * @param upDown imbalance u in [-1, 1]: the up step is scaled by 1 + min(u, 0), the down step by 1
 *     - max(u, 0)
 * @param wMin lower bound of the weight, negative
 * @param wMax upper bound of the weight, positive
 */
public record StepParameters(double dwMin, double upDown, double wMin, double wMax) {
  /**
   * @throws IllegalArgumentException when a parameter is outside its range
   */
  public StepParameters {
    Require.positive("dw_min", dwMin);
    Require.between("up_down", upDown, -1, 1);
    Require.negative("w_min", wMin);
    Require.positive("w_max", wMax);
  }

  /** The scale of an up step. */
  public double scaleUp() {
    return dwMin * (1 + Math.min(upDown, 0));
  }

  /** The scale of a down step. */
  public double scaleDown() {
    return dwMin * (1 - Math.max(upDown, 0));
  }
}
