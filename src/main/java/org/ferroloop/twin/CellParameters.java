package org.ferroloop.twin;

import org.ferroloop.random.RandomStream;

/**
 * What one cell of an array makes of its twin's parameters: the device-to-device spread applied.
 *
 * <p>Each of dw_min, w_max and w_min is multiplied by 1 + sigma xi (dw_min by exp(sigma xi) when it
 * spreads log-normally), and the up_down spread r is added to the up and taken from the down scale,
 * so scale_up = dw_min (1 + min(u, 0) + r) and scale_down = dw_min (1 - max(u, 0) - r). Scales are
 * then made positive and the bounds put on their own sides of 0 by taking absolute values, as
 * AIHWKit's enforce_consistency does; so a cell always holds w = 0. (AIHWKit adds the spread of
 * dw_min to 1 + min(u, 0) instead of multiplying it, which makes the spread of the step move the
 * balance of up and down too; here only r does.)
 *
 * @param scaleUp scale of a potentiation step, not negative
 * @param scaleDown scale of a depression step, not negative
 * @param wMin lower bound, at most 0
 * @param wMax upper bound, at least 0
 */
public record CellParameters(double scaleUp, double scaleDown, double wMin, double wMax) {
  private static final int DRAWS = 4;

  /** A cell without spread. */
  public static CellParameters nominal(StepParameters parameters) {
    return new CellParameters(
        parameters.scaleUp(), parameters.scaleDown(), parameters.wMin(), parameters.wMax());
  }

  /**
   * The draw of one cell: always the same for the same key and cell.
   *
   * @param key of the spread's random stream
   * @param cell number of the cell, not negative
   */
  public static CellParameters draw(
      StepParameters parameters, Variability variability, long key, long cell) {
    long first = cell * DRAWS;
    double gain = variability.stepSpread() * normal(variability.stepSpread(), key, first);
    double step = variability.stepSpreadLogNormal() ? Math.exp(gain) : 1 + gain;
    double tilt = variability.upDownSpread() * normal(variability.upDownSpread(), key, first + 1);
    double high = variability.wMaxSpread() * normal(variability.wMaxSpread(), key, first + 2);
    double low = variability.wMinSpread() * normal(variability.wMinSpread(), key, first + 3);
    double dwMin = parameters.dwMin() * step;
    return new CellParameters(
        Math.abs(dwMin * (1 + Math.min(parameters.upDown(), 0) + tilt)),
        Math.abs(dwMin * (1 - Math.max(parameters.upDown(), 0) - tilt)),
        -Math.abs(parameters.wMin() * (1 + low)),
        Math.abs(parameters.wMax() * (1 + high)));
  }

  private static double normal(double spread, long key, long index) {
    return spread == 0 ? 0 : RandomStream.gaussianAt(key, index);
  }
}
