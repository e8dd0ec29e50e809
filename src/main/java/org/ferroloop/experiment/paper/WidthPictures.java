package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.ferroloop.experiment.sweep.PointResult;
import org.ferroloop.experiment.sweep.SeedStatistics;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.experiment.sweep.SweepSummary;
import org.ferroloop.report.Axis;
import org.ferroloop.report.EpochResult;
import org.ferroloop.report.Figure;
import org.ferroloop.report.Mark;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.Series;
import org.ferroloop.twin.PulseEnergy;

/** The figures of one rule on one device at all pulse widths. */
final class WidthPictures {
  private static final Axis WIDTH = Axis.log("Pulse width", "s");
  private static final Axis ACCURACY = Axis.of("Validation accuracy", "%").from(0, 100);
  private static final String BARS = " Bars are standard errors over seeds.";

  private final String id;

  /** Which rule, where there are several. */
  private final String of;

  private final SweepSummary summary;
  private final List<SummaryRow> rows;

  /**
   * @param rows of one rule, narrow pulses first
   */
  WidthPictures(SweepSummary summary, List<SummaryRow> rows) {
    String rule = Words.rule(rows.get(0), summary.rows());
    boolean alone = WidthsFinding.byRule(summary).size() == 1;
    this.of = alone ? "" : " (" + rule + ")";
    this.id = "paper-widths-" + Figure.idOf(rule) + "-";
    this.summary = summary;
    this.rows = rows;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    figures.add(accuracyAgainstEpochs());
    summary.sources().forEach(source -> figures.add(accuracyAgainstEnergy(source)));
    figures.add(
        againstWidth(
            "epochs", "Epochs to an accuracy", Axis.of("Epochs", ""), SummaryRow::epochsTo));
    for (String source : summary.sources()) {
      figures.add(
          againstWidth(
              "energy-" + source,
              "Energy to an accuracy, " + source,
              Axis.log("Programming energy", "J"),
              (row, target) -> row.energyTo(source, target)));
    }
    return figures;
  }

  private Figure accuracyAgainstEpochs() {
    List<Series> series = new ArrayList<>();
    for (SummaryRow row : rows) {
      SeedStatistics[] accuracy = byEpoch(row, (result, epoch) -> 100 * epoch.validationAccuracy());
      double[] epochs = new double[accuracy.length];
      for (int i = 0; i < epochs.length; i++) {
        epochs[i] = i + 1;
      }
      series.add(series(row.first().label(), epochs, accuracy));
    }
    return new Figure(
        id + "accuracy-epochs",
        "Accuracy against epochs" + of,
        "Validation accuracy after each epoch, mean over seeds, one line a twin." + BARS,
        Axis.of("Epoch", ""),
        ACCURACY,
        series);
  }

  private Figure accuracyAgainstEnergy(String source) {
    List<Series> series = new ArrayList<>();
    for (SummaryRow row : rows) {
      row.energies().stream()
          .filter(pulse -> pulse.source().equals(source))
          .forEach(pulse -> series.add(againstEnergy(row, pulse)));
    }
    return new Figure(
        id + "accuracy-" + source,
        "Accuracy against energy, " + source + of,
        "Validation accuracy after each epoch against the energy of all programming pulses until"
            + " then, means over seeds, one line a twin."
            + BARS,
        Axis.log("Energy so far", "J"),
        ACCURACY,
        series);
  }

  private static Series againstEnergy(SummaryRow row, PulseEnergy pulse) {
    SeedStatistics[] energy =
        byEpoch(row, (result, epoch) -> RuleResult.energy(pulse, epoch).total());
    double[] joules = new double[energy.length];
    for (int i = 0; i < joules.length; i++) {
      joules[i] = energy[i].mean();
    }
    return series(
        row.first().label(),
        joules,
        byEpoch(row, (result, epoch) -> 100 * epoch.validationAccuracy()));
  }

  private interface Figured {
    SeedStatistics of(SummaryRow row, double target);
  }

  private Figure againstWidth(String what, String title, Axis y, Figured figure) {
    List<Series> series = new ArrayList<>();
    double[] widths = rows.stream().mapToDouble(Words::width).toArray();
    for (double target : summary.targets()) {
      Function<SummaryRow, SeedStatistics> at = row -> figure.of(row, target);
      // Bars on a logarithmic axis would stand for another length; the table has the deviations.
      boolean bars = y.scale() == Axis.Scale.LINEAR;
      SeedStatistics[] figures = rows.stream().map(at).toArray(SeedStatistics[]::new);
      String name = Words.percent(target);
      series.add(
          bars
              ? series(name, widths, figures)
              : Series.of(name, name, Mark.LINE_AND_POINTS, widths, means(figures)));
    }
    return new Figure(
        id + what,
        title + of,
        "Until the validation accuracy was first reached, mean over the seeds that reached it; two"
            + " points at one width are two measurements. No point: no seed reached it."
            + (y.scale() == Axis.Scale.LINEAR ? BARS : ""),
        WIDTH,
        y,
        series);
  }

  /** A figure of each epoch over seeds; as many as the shortest training has epochs. */
  private static SeedStatistics[] byEpoch(
      SummaryRow row, ToDoubleBiFunction<PointResult, EpochResult> figure) {
    int epochs =
        row.results().stream().mapToInt(result -> result.outcome().epochs().size()).min().orElse(0);
    SeedStatistics[] figures = new SeedStatistics[epochs];
    for (int i = 0; i < epochs; i++) {
      int epoch = i;
      figures[i] =
          row.over(result -> figure.applyAsDouble(result, result.outcome().epochs().get(epoch)));
    }
    return figures;
  }

  private static Series series(String name, double[] x, SeedStatistics[] y) {
    double[] error = new double[y.length];
    boolean bars = y.length > 0;
    for (int i = 0; i < y.length; i++) {
      error[i] = y[i].count() < 2 ? 0 : y[i].deviation() / Math.sqrt(y[i].count());
      bars &= y[i].count() != 1;
    }
    return new Series(name, name, Mark.LINE_AND_POINTS, x, means(y), bars ? error : new double[0]);
  }

  private static double[] means(SeedStatistics[] figures) {
    double[] means = new double[figures.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = figures[i].mean();
    }
    return means;
  }
}
