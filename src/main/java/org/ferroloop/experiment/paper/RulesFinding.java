package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ferroloop.experiment.sweep.Shown;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.experiment.sweep.SweepSummary;
import org.ferroloop.report.Axis;
import org.ferroloop.report.Block;
import org.ferroloop.report.Figure;
import org.ferroloop.report.Mark;
import org.ferroloop.report.ReportPage;
import org.ferroloop.report.Series;
import org.ferroloop.report.StudyResult;
import org.ferroloop.report.StudyTables;

/** The first finding: which update rule learns, twin by twin. */
final class RulesFinding {
  /** Counts of twins are told for these accuracies, as the published results do. */
  private static final List<Double> COUNTED = List.of(0.8, 0.95);

  private final SweepSummary summary;
  private final List<SummaryRow> rows;

  private RulesFinding(SweepSummary summary) {
    this.summary = summary;
    this.rows = summary.rows();
  }

  static Finding of(SweepSummary summary) {
    return new RulesFinding(summary).finding();
  }

  private Finding finding() {
    List<String> sentences = rules().stream().map(this::sentence).toList();
    List<Block> blocks = new ArrayList<>();
    sentences.forEach(sentence -> blocks.add(new Block.Prose(sentence)));
    blocks.add(
        new Block.Prose(
            "For comparison, the authors' public results over 44 measurements: plain SGD reaches"
                + " 80 % on 7 (median 10.4 %), with shifting on 34 (median 86.0 %), mixed precision"
                + " reaches 95 % on 44 (median 96.6 %)."));
    blocks.add(table());
    blocks.add(new Block.Pictures(List.of(figure())));
    return new Finding(
        "rules",
        sentences,
        summary,
        List.of(),
        new ReportPage.Section("Update rules over all twins", blocks));
  }

  /** The names of the columns, in the order of the study. */
  private List<String> rules() {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.add(Words.rule(row, rows)));
    return List.copyOf(names);
  }

  private List<String> twins() {
    return rows.stream()
        .map(row -> row.first().label())
        .filter(label -> !label.isEmpty())
        .distinct()
        .toList();
  }

  private Optional<SummaryRow> row(String twin, String rule) {
    return rows.stream()
        .filter(row -> row.first().label().equals(twin) || row.first().label().isEmpty())
        .filter(row -> Words.rule(row, rows).equals(rule))
        .findFirst();
  }

  private double[] accuracies(String rule) {
    return rows.stream()
        .filter(row -> Words.rule(row, rows).equals(rule))
        .mapToDouble(row -> row.testAccuracy().mean())
        .toArray();
  }

  private String sentence(String rule) {
    double[] accuracies = accuracies(rule);
    List<String> counts = new ArrayList<>();
    for (double least : COUNTED) {
      long reached = Arrays.stream(accuracies).filter(one -> one >= least).count();
      counts.add(
          String.format(
              Locale.ROOT, "%s on %d of %d", Words.percent(least), reached, accuracies.length));
    }
    return String.format(
        Locale.ROOT,
        "%s: median test accuracy %s %%; it reaches %s.",
        rule,
        StudyTables.percent(StudyResult.median(accuracies)),
        Words.list(counts));
  }

  private Block.Table table() {
    List<String> head = new ArrayList<>(List.of("No.", "Twin", "Seeds"));
    rules().forEach(rule -> head.add(rule + " (%)"));
    List<List<String>> lines = new ArrayList<>();
    for (String twin : twins()) {
      List<String> line = new ArrayList<>();
      line.add(Integer.toString(lines.size() + 1));
      line.add(twin);
      line.add(
          Integer.toString(
              rows.stream()
                  .filter(row -> row.first().label().equals(twin))
                  .mapToInt(row -> row.results().size())
                  .max()
                  .orElse(0)));
      for (String rule : rules()) {
        line.add(row(twin, rule).map(row -> Shown.percents(row.testAccuracy())).orElse("-"));
      }
      lines.add(line);
    }
    List<String> medians = new ArrayList<>(List.of("", "median", ""));
    rules().forEach(rule -> medians.add(StudyTables.percent(StudyResult.median(accuracies(rule)))));
    lines.add(medians);
    return new Block.Table(
        "Test accuracy after the last epoch (mean ± standard deviation where there are several"
            + " seeds)",
        head,
        lines);
  }

  private Figure figure() {
    List<Series> series = new ArrayList<>();
    for (String rule : rules()) {
      List<double[]> points = new ArrayList<>();
      String ink = rule;
      for (int i = 0; i < twins().size(); i++) {
        Optional<SummaryRow> row = row(twins().get(i), rule);
        if (row.isPresent()) {
          ink = row.get().first().variant().name();
          points.add(new double[] {i + 1, 100 * row.get().testAccuracy().mean()});
        }
      }
      series.add(Series.points(rule, ink, Mark.LINE_AND_POINTS, points));
    }
    return new Figure(
        "paper-rules",
        "Update rules over all twins",
        "Test accuracy after the last epoch, mean over seeds, twin by twin in the order of the table.",
        Axis.of("Twin (number in the table)", "").from(0, twins().size() + 1),
        Axis.of("Test accuracy", "%").from(0, 100),
        series);
  }
}
