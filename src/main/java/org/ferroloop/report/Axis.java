package org.ferroloop.report;

/**
 * An axis of a figure.
 *
 * @param label what is drawn along it ("Pulse width")
 * @param unit its SI unit or "%"; empty when it is a pure number
 * @param scale linear or logarithmic
 * @param least lower end; NaN to fit the data
 * @param most upper end; NaN to fit the data
 */
public record Axis(String label, String unit, Scale scale, double least, double most) {
  /** The scale of an axis. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  /** A linear axis that fits its data. */
  public static Axis of(String label, String unit) {
    return new Axis(label, unit, Scale.LINEAR, Double.NaN, Double.NaN);
  }

  /** A logarithmic axis that fits its data; values that are not positive are not drawn. */
  public static Axis log(String label, String unit) {
    return new Axis(label, unit, Scale.LOGARITHMIC, Double.NaN, Double.NaN);
  }

  /** The same axis with fixed ends. */
  public Axis from(double newLeast, double newMost) {
    return new Axis(label, unit, scale, newLeast, newMost);
  }

  /** True when the axis can show this value. */
  boolean shows(double value) {
    return Double.isFinite(value) && (scale == Scale.LINEAR || value > 0);
  }

  /** Label and unit as they stand beside the axis and in the CSV's head: "Pulse width (s)". */
  String title() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }
}
