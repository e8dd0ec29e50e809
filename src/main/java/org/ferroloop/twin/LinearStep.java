package org.ferroloop.twin;

import java.util.Optional;

/**
 * Steps that change linearly with the weight (AIHWKit's LinearStepDevice): scale (1 - gammaUp
 * w/wMax) up, scale (1 - gammaDown w/wMin) down. A gamma of 1 is soft bounds, 0 a constant step; a
 * negative gamma lets the steps grow towards the bound, and with one above 1 they turn round before
 * it, as in AIHWKit.
 *
 * @param gammaUp by what share an up step at wMax is smaller than at w = 0
 * @param gammaDown by what share a down step at wMin is smaller than at w = 0
 * @param reference the bounds in the formula when they are the device's mean ones (AIHWKit's
 *     mean_bound_reference); empty when they are each cell's own
 */
public record LinearStep(double gammaUp, double gammaDown, Optional<Bounds> reference)
    implements StepModel {
  /**
   * The mean bounds of a device.
   *
   * @param wMin negative
   * @param wMax positive
   */
  public record Bounds(double wMin, double wMax) {
    /**
     * @throws IllegalArgumentException unless wMin &lt; 0 &lt; wMax
     */
    public Bounds {
      Require.negative("w_min", wMin);
      Require.positive("w_max", wMax);
    }
  }

  /**
   * @throws IllegalArgumentException when a gamma is not finite
   */
  public LinearStep {
    Require.finite("gamma_up", gammaUp);
    Require.finite("gamma_down", gammaDown);
  }

  /** With slopes that refer to each cell's own bounds. */
  public LinearStep(double gammaUp, double gammaDown) {
    this(gammaUp, gammaDown, Optional.empty());
  }

  @Override
  public String name() {
    return "linear-step";
  }

  @Override
  public double up(double w, double scale, double wMin, double wMax) {
    return scale * (1 - gammaUp * w / (reference.isPresent() ? reference.get().wMax() : wMax));
  }

  @Override
  public double down(double w, double scale, double wMin, double wMax) {
    return scale * (1 - gammaDown * w / (reference.isPresent() ? reference.get().wMin() : wMin));
  }
}
