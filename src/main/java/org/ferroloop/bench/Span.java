package org.ferroloop.bench;

import org.ferroloop.quantity.Unit;

/**
 * From a least to a most value, both allowed; infinite where there is no limit.
 *
 * @param least in the unit of the quantity
 * @param most not below least
 */
public record Span(double least, double most) {
  /** What rounding in double arithmetic may add to a limit that is met exactly. */
  private static final double ROUNDING = 1e-9;

  /** No limit at all. */
  public static final Span ANY = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** True when the value is a number inside; NaN is outside. */
  public boolean holds(double value) {
    return value >= least - Math.abs(least) * ROUNDING && value <= most + Math.abs(most) * ROUNDING;
  }

  /** True when all of the other one is inside. */
  public boolean holds(Span other) {
    return holds(other.least) && holds(other.most);
  }

  /** As people read it: "-2 V to 3 V". */
  public String text(Unit unit) {
    return shown(least, unit) + " to " + shown(most, unit);
  }

  /** A value that may be infinite or not a number. */
  static String shown(double value, Unit unit) {
    if (Double.isFinite(value)) {
      return unit.format(value);
    }
    return Double.isNaN(value) ? "not a number" : "no limit";
  }
}
