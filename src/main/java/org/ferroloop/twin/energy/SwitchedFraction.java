package org.ferroloop.twin.energy;

import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;

/**
 * The mean share of a full reversal that one pulse switches: the noise-free step, cut at the bound,
 * averaged over weights spread evenly from w_min to w_max, in units of that range. It takes the
 * weight for a linear measure of polarisation and the range for a full reversal: an estimate from
 * above, since a device's window may be less than its whole loop.
 *
 * @param up of a potentiation pulse, from 0 to 1
 * @param down of a depression pulse, from 0 to 1
 */
public record SwitchedFraction(double up, double down) {
  private static final int WEIGHTS = 1000;

  /** The fractions of a step model. */
  public static SwitchedFraction of(StepModel model, StepParameters p) {
    double range = p.wMax() - p.wMin();
    double up = 0;
    double down = 0;
    for (int i = 0; i < WEIGHTS; i++) {
      double w = p.wMin() + (i + 0.5) / WEIGHTS * range;
      double stepUp = model.up(w, p.scaleUp(), p.wMin(), p.wMax());
      double stepDown = model.down(w, p.scaleDown(), p.wMin(), p.wMax());
      up += Math.min(Math.abs(stepUp), p.wMax() - w);
      down += Math.min(Math.abs(stepDown), w - p.wMin());
    }
    return new SwitchedFraction(up / WEIGHTS / range, down / WEIGHTS / range);
  }
}
