package org.ferroloop.characterization.measurement;

import java.util.List;

/**
 * Readings to be drawn.
 *
 * @param title of the chart
 * @param x what stands along the abscissa
 * @param y what stands along the ordinate
 */
public record Chart(String title, Axis x, Axis y, List<Curve> curves) {
  public Chart {
    curves = List.copyOf(curves);
  }

  /**
   * An axis.
   *
   * @param label in words
   * @param unit SI symbol; empty for a pure number
   */
  public record Axis(String label, String unit, boolean logarithmic) {
    static final Axis CONDUCTANCE = new Axis("Conductance", "S", false);

    static Axis of(String label, String unit) {
      return new Axis(label, unit, false);
    }
  }
}
