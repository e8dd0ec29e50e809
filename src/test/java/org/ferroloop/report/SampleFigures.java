package org.ferroloop.report;

import java.util.List;

/** Figures to test with. */
final class SampleFigures {
  private SampleFigures() {}

  /** One line over three points on linear axes. */
  static Figure line(String id, String name) {
    return new Figure(
        id,
        "A line",
        "What it shows.",
        Axis.of("Pulse number", ""),
        Axis.of("Voltage", "V"),
        List.of(
            Series.of(
                name,
                "measured",
                Mark.LINE,
                new double[] {0, 1, 2},
                new double[] {0.5, Double.NaN, -1e-9})));
  }

  /**
   * Energy against pulse width, both logarithmic, with errors and a value that has no logarithm.
   */
  static Figure logarithmic(String id) {
    return new Figure(
        id,
        "Energy against pulse width",
        "What it shows.",
        Axis.log("Pulse width", "s"),
        Axis.log("Energy", "J"),
        List.of(
            new Series(
                "sgd",
                "sgd",
                Mark.LINE_AND_POINTS,
                new double[] {2e-8, 2e-6, 2e-3},
                new double[] {1e-6, 0, 1e-2},
                new double[] {1e-7, 0, 1e-3})));
  }
}
