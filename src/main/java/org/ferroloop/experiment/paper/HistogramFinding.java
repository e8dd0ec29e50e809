package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.experiment.sweep.SweepSummary;
import org.ferroloop.report.Block;
import org.ferroloop.report.Figure;
import org.ferroloop.report.ReportPage;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.StudyResult;
import org.ferroloop.report.StudyTables;
import org.ferroloop.report.TrainingFigures;
import org.ferroloop.report.WeightHistogram;

/** The third finding: what shifting does to the weights. */
final class HistogramFinding {
  private HistogramFinding() {}

  static Finding of(SweepSummary summary) {
    List<String> twins =
        summary.rows().stream()
            .map(row -> row.first().label())
            .filter(label -> !label.isEmpty())
            .distinct()
            .toList();
    List<String> sentences = sentences(summary);
    List<Block> blocks = new ArrayList<>();
    sentences.forEach(sentence -> blocks.add(new Block.Prose(sentence)));
    blocks.add(table(summary));
    List<Figure> figures = new ArrayList<>();
    for (String twin : twins) {
      List<RuleResult> rules =
          summary.rows().stream()
              .filter(row -> row.first().label().equals(twin))
              .map(row -> named(row, summary.rows()))
              .toList();
      figures.add(TrainingFigures.weights(twin, rules));
    }
    blocks.add(new Block.Pictures(figures));
    return new Finding(
        "histograms",
        sentences,
        summary,
        List.of(),
        new ReportPage.Section("Weights with and without shifting", blocks));
  }

  private static RuleResult named(SummaryRow row, List<SummaryRow> all) {
    RuleResult first = row.results().get(0).outcome();
    String name = row.first().variant().name();
    boolean alone =
        all.stream()
                .filter(other -> other.first().label().equals(row.first().label()))
                .filter(other -> other.first().variant().name().equals(name))
                .count()
            == 1;
    return new RuleResult(
        alone ? name : Words.rule(row, all), first.testAccuracy(), first.epochs(), first.weights());
  }

  private static List<String> sentences(SweepSummary summary) {
    List<String> sentences = new ArrayList<>();
    List<String> rules =
        summary.rows().stream().map(row -> Words.rule(row, summary.rows())).distinct().toList();
    for (String rule : rules) {
      List<SummaryRow> rows =
          summary.rows().stream()
              .filter(row -> Words.rule(row, summary.rows()).equals(rule))
              .toList();
      double[] offCentre = rows.stream().mapToDouble(row -> Math.abs(moments(row)[0])).toArray();
      double[] spread = rows.stream().mapToDouble(row -> moments(row)[1]).toArray();
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: the effective weights' mean lies %.3f from zero, their standard deviation is"
                  + " %.3f (medians over %d twin%s).",
              rule,
              StudyResult.median(offCentre),
              StudyResult.median(spread),
              rows.size(),
              rows.size() == 1 ? "" : "s"));
    }
    return sentences;
  }

  private static Block.Table table(SweepSummary summary) {
    List<List<String>> lines = new ArrayList<>();
    for (SummaryRow row : summary.rows()) {
      double[] moments = moments(row);
      lines.add(
          List.of(
              row.first().label(),
              Words.rule(row, summary.rows()),
              StudyTables.percent(row.results().get(0).outcome().testAccuracy()),
              String.format(Locale.ROOT, "%.3f", moments[0]),
              String.format(Locale.ROOT, "%.3f", moments[1])));
    }
    return new Block.Table(
        "Effective weights after training, first seed (from histograms with bins of "
            + WeightHistogram.BIN
            + ")",
        List.of("Twin", "Rule", "Test (%)", "Mean weight", "Standard deviation"),
        lines);
  }

  /** Mean and standard deviation of the weights, as the histogram tells them. */
  private static double[] moments(SummaryRow row) {
    double[] share = row.results().get(0).outcome().weights().share();
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < share.length; i++) {
      double centre = WeightHistogram.LEAST + (i + 0.5) * WeightHistogram.BIN;
      mean += share[i] * centre;
      squares += share[i] * centre * centre;
    }
    return new double[] {mean, Math.sqrt(Math.max(0, squares - mean * mean))};
  }
}
