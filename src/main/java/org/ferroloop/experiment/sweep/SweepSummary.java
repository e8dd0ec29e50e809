package org.ferroloop.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.report.Block;
import org.ferroloop.twin.PulseEnergy;

/**
 * What a sweep found, over seeds: as a table, as the fields of JSON, and as columns of CSV.
 *
 * @param targets validation accuracies, 0 to 1, to which epochs and energy are counted
 */
public record SweepSummary(List<SummaryRow> rows, List<Double> targets) {
  public SweepSummary {
    rows = List.copyOf(rows);
    targets = List.copyOf(targets);
  }

  /** The energy sources that some twin knows, in rising order of truth. */
  public List<String> sources() {
    return PulseEnergy.SOURCES.stream()
        .filter(
            source ->
                rows.stream()
                    .flatMap(row -> row.energies().stream())
                    .anyMatch(pulse -> pulse.source().equals(source)))
        .toList();
  }

  /** One line a twin, rule and learning rate. */
  public Block.Table table() {
    List<String> head =
        new ArrayList<>(List.of("Twin", "Rule", "Rate", "Seeds", "Test (%)", interval(), "Pulses"));
    targets.forEach(target -> head.add("Epochs to " + percent(target)));
    sources().forEach(source -> head.add(source));
    for (double target : targets) {
      sources().forEach(source -> head.add(source + " to " + percent(target)));
    }
    head.add("Stopped");
    List<List<String>> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(line(row)));
    return new Block.Table(
        "Mean and standard deviation over seeds; the mean's confidence interval by Student's t, cut"
            + " at 0 and 100 %; epochs and energy to a validation accuracy over the seeds that"
            + " reached it",
        head, lines);
  }

  private String interval() {
    double confidence = rows.isEmpty() ? 0.95 : rows.get(0).confidence();
    return String.format(Locale.ROOT, "%s interval", percent(confidence));
  }

  private List<String> line(SummaryRow row) {
    List<String> line = new ArrayList<>();
    line.add(row.first().loaded().map(twin -> twin.label()).orElse("-"));
    line.add(row.first().variant().name());
    line.add(Double.toString(row.first().settings().learningRate()));
    line.add(Integer.toString(row.results().size()));
    SeedStatistics accuracy = row.testAccuracy();
    line.add(Shown.percents(accuracy));
    line.add(Shown.interval(accuracy));
    line.add(Shown.counts(row.pulses()));
    targets.forEach(target -> line.add(Shown.reached(row.epochsTo(target), row)));
    sources().forEach(source -> line.add(Shown.joules(row.energy(source))));
    for (double target : targets) {
      sources().forEach(source -> line.add(Shown.joules(row.energyTo(source, target))));
    }
    line.add(row.stopped() == 0 ? "-" : Long.toString(row.stopped()));
    return line;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", 100 * share).replaceAll("\\.?0+$", "") + " %";
  }

  /** The fields of summary.json. */
  public List<Map<String, Object>> fields() {
    return rows.stream().map(this::fields).toList();
  }

  private Map<String, Object> fields(SummaryRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    row.first().loaded().ifPresent(twin -> fields.put("twin", twin.label()));
    row.first()
        .twin()
        .flatMap(twin -> twin.pulse())
        .ifPresent(pulse -> fields.put("pulse_width", pulse.width()));
    fields.put("variant", row.first().variant().name());
    fields.put("rule", row.first().settings().rule().text());
    fields.put("learning_rate", row.first().settings().learningRate());
    fields.put("seeds", row.results().size());
    fields.put("stopped_as_hopeless", row.stopped());
    fields.put("confidence", row.confidence());
    figures(row).forEach((name, figure) -> fields.put(name, fields(figure)));
    return fields;
  }

  /** Every figure of a row, by a name that holds its unit. */
  private Map<String, SeedStatistics> figures(SummaryRow row) {
    Map<String, SeedStatistics> figures = new LinkedHashMap<>();
    figures.put("test_accuracy", row.testAccuracy());
    figures.put("validation_accuracy", row.over(PointResult::validationAccuracy));
    figures.put("pulses", row.pulses());
    for (double target : targets) {
      figures.put("epochs_to_" + target, row.epochsTo(target));
    }
    for (String source : sources()) {
      figures.put("energy_J_" + source, row.energy(source));
      for (double target : targets) {
        figures.put("energy_J_" + source + "_to_" + target, row.energyTo(source, target));
      }
    }
    return figures;
  }

  private static Map<String, Object> fields(SeedStatistics figure) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("count", figure.count());
    fields.put("mean", number(figure.mean()));
    fields.put("standard_deviation", number(figure.deviation()));
    fields.put("confidence_half_width", number(figure.halfWidth()));
    return fields;
  }

  /** JSON has no NaN; null stands for a figure that there is not. */
  private static Double number(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /**
   * The file summary.csv: one line a twin, rule and learning rate; empty cells where there is no
   * figure.
   */
  public String csv() {
    StringBuilder csv = new StringBuilder();
    for (SummaryRow row : rows) {
      Map<String, SeedStatistics> figures = figures(row);
      if (csv.isEmpty()) {
        csv.append("twin,variant,rule,learning_rate,seeds,stopped_as_hopeless,confidence");
        for (String name : figures.keySet()) {
          for (String part : List.of("count", "mean", "standard_deviation", "half_width")) {
            csv.append(',').append(name).append('_').append(part);
          }
        }
        csv.append('\n');
      }
      csv.append(row.first().label()).append(',').append(row.first().variant().name());
      csv.append(',').append(row.first().settings().rule().text());
      csv.append(',').append(row.first().settings().learningRate());
      csv.append(',').append(row.results().size()).append(',').append(row.stopped());
      csv.append(',').append(row.confidence());
      for (SeedStatistics figure : figures.values()) {
        csv.append(',').append(figure.count());
        for (double value : List.of(figure.mean(), figure.deviation(), figure.halfWidth())) {
          csv.append(',').append(Double.isFinite(value) ? Double.toString(value) : "");
        }
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /** The file points.csv: one line a point. */
  static String pointsCsv(List<SweepPoint> points, Map<String, PointResult> results) {
    StringBuilder csv =
        new StringBuilder(
            "point,twin,variant,rule,learning_rate,seed,test_accuracy,validation_accuracy,epochs,"
                + "pulses_up,pulses_down,stopped_after\n");
    for (SweepPoint point : points) {
      PointResult result = results.get(point.id());
      csv.append(point.id()).append(',').append(point.label());
      csv.append(',').append(point.variant().name());
      csv.append(',').append(point.settings().rule().text());
      csv.append(',').append(point.settings().learningRate()).append(',').append(point.seed());
      csv.append(',').append(result.outcome().testAccuracy());
      csv.append(',').append(result.validationAccuracy());
      csv.append(',').append(result.outcome().epochs().size());
      csv.append(',').append(result.outcome().last().pulsesUp());
      csv.append(',').append(result.outcome().last().pulsesDown()).append(',');
      csv.append(result.stoppedAfter().isPresent() ? result.stoppedAfter().getAsInt() : "");
      csv.append('\n');
    }
    return csv.toString();
  }
}
