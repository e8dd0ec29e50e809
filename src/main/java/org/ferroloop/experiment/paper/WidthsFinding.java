package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.experiment.sweep.Shown;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.experiment.sweep.SweepSummary;
import org.ferroloop.report.Block;
import org.ferroloop.report.ReportPage;
import org.ferroloop.report.RuleNames;
import org.ferroloop.report.TrainingFigures;

/** The second finding: what shorter pulses cost in epochs and save in energy. */
final class WidthsFinding {
  private final String device;
  private final SweepSummary summary;

  private WidthsFinding(String device, SweepSummary summary) {
    this.device = device;
    this.summary = summary;
  }

  /** The finding. */
  static Finding of(String device, SweepSummary summary) {
    return new WidthsFinding(device, summary).finding();
  }

  /** The verdicts on the figures of one rule, every target and source. */
  static List<WidthVerdict> verdicts(SweepSummary summary, List<SummaryRow> rows) {
    List<WidthVerdict> verdicts = new ArrayList<>();
    for (double target : summary.targets()) {
      for (String source : summary.sources()) {
        verdicts.add(WidthVerdict.energy(rows, source, target));
      }
      verdicts.add(WidthVerdict.epochs(rows, target));
    }
    return verdicts;
  }

  /** The rules of the finding, each with its twins, narrow pulses first. */
  static List<List<SummaryRow>> byRule(SweepSummary summary) {
    return summary.rows().stream()
        .map(row -> Words.rule(row, summary.rows()))
        .distinct()
        .map(
            rule ->
                summary.rows().stream()
                    .filter(row -> Words.rule(row, summary.rows()).equals(rule))
                    .sorted(Comparator.comparingDouble(Words::width))
                    .toList())
        .toList();
  }

  private Finding finding() {
    List<Block> blocks = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<Map<String, Object>> fields = new ArrayList<>();
    if (summary.rows().isEmpty()) {
      blocks.add(new Block.Notice("No twin of " + device + " has a known pulse width."));
    }
    summary.rows().stream()
        .flatMap(row -> row.energies().stream())
        .map(TrainingFigures::source)
        .distinct()
        .forEach(source -> blocks.add(new Block.Prose(source)));
    for (List<SummaryRow> rows : byRule(summary)) {
      String rule = Words.rule(rows.get(0), summary.rows());
      for (WidthVerdict verdict : verdicts(summary, rows)) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("rule", rule);
        figures.putAll(verdict.fields());
        fields.add(figures);
        sentences.add(rule + ". " + verdict.sentence());
      }
    }
    sentences.forEach(sentence -> blocks.add(new Block.Prose(sentence)));
    for (List<SummaryRow> rows : byRule(summary)) {
      blocks.add(table(rows));
      blocks.add(new Block.Pictures(new WidthPictures(summary, rows).all()));
    }
    return new Finding(
        "widths",
        sentences,
        summary,
        fields,
        new ReportPage.Section(device + ": pulse width, epochs and energy", blocks));
  }

  private Block.Table table(List<SummaryRow> rows) {
    List<String> head = new ArrayList<>(List.of("Twin", "Pulse width", "Seeds", "Test (%)"));
    for (double target : summary.targets()) {
      head.add("Epochs to " + Words.percent(target));
      summary.sources().forEach(source -> head.add(source + " to " + Words.percent(target)));
    }
    List<List<String>> lines = new ArrayList<>();
    for (SummaryRow row : rows) {
      List<String> line = new ArrayList<>();
      line.add(row.first().label());
      line.add(Words.seconds(Words.width(row)));
      line.add(Integer.toString(row.results().size()));
      line.add(Shown.percents(row.testAccuracy()));
      for (double target : summary.targets()) {
        line.add(Shown.reached(row.epochsTo(target), row));
        summary.sources().forEach(source -> line.add(Shown.joules(row.energyTo(source, target))));
      }
      lines.add(line);
    }
    return new Block.Table(
        RuleNames.of(rows.get(0).first().variant().name())
            + ": mean ± standard deviation over seeds; epochs and energy until the validation"
            + " accuracy was first reached, over the seeds that reached it",
        head,
        lines);
  }
}
