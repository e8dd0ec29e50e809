package org.ferroloop.twin;

/**
 * Steps that shrink linearly to zero at the bound that they drive towards (AIHWKit's
 * SoftBoundsDevice): scale (1 - w/wMax) up, scale (1 - w/wMin) down.
 *
 * <p>From w = 0, n up pulses lead to wMax (1 - (1 - scale/wMax)^n).
 */
public record SoftBounds() implements StepModel {
  @Override
  public String name() {
    return "soft-bounds";
  }

  @Override
  public double up(double w, double scale, double wMin, double wMax) {
    return scale * (1 - w / wMax);
  }

  @Override
  public double down(double w, double scale, double wMin, double wMax) {
    return scale * (1 - w / wMin);
  }
}
