package org.ferroloop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroloop.characterization.measurement.Chart;
import org.ferroloop.characterization.measurement.Curve;
import org.ferroloop.characterization.measurement.Finding;

/** The report of a run of a procedure, while it goes on and when it is done. */
public final class RunPage {
  private static final List<String> INKS = List.of("up", "down", "measured", "model");

  private RunPage() {}

  /**
   * The page.
   *
   * @param lead what is measured, and how far it is
   */
  public static ReportPage of(String title, String lead, Chart chart, List<Finding> findings) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Pictures(List.of(figure(chart))));
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          List.of(
              finding.name().replace('_', ' '),
              number(finding.value()),
              number(finding.error()),
              finding.unit()));
    }
    blocks.add(
        new Block.Table("Results", List.of("figure", "value", "standard error", "unit"), rows));
    return new ReportPage(title, lead, List.of(new ReportPage.Section("Readings", blocks)));
  }

  /** The readings as a figure. */
  static Figure figure(Chart chart) {
    List<Series> series = new ArrayList<>();
    for (Curve curve : chart.curves()) {
      String ink = INKS.get(series.size() % INKS.size());
      series.add(Series.of(curve.name(), ink, Mark.LINE_AND_POINTS, curve.x(), curve.y()));
    }
    return new Figure(
        Figure.idOf(chart.title()),
        chart.title(),
        chart.y().label() + " over " + chart.x().label().toLowerCase(Locale.ROOT) + ".",
        axis(chart.x()),
        axis(chart.y()),
        series);
  }

  private static Axis axis(Chart.Axis axis) {
    return axis.logarithmic()
        ? Axis.log(axis.label(), axis.unit())
        : Axis.of(axis.label(), axis.unit());
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "";
  }
}
