package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.experiment.sweep.SweepSummary;
import org.ferroloop.report.Axis;
import org.ferroloop.report.Block;
import org.ferroloop.report.Figure;
import org.ferroloop.report.Mark;
import org.ferroloop.report.ReportPage;
import org.ferroloop.report.Series;
import org.ferroloop.report.StudyTables;

/** The step beyond the paper: how little digital memory a weight training wants. */
final class MemoryFinding {
  /** What counts as having learnt: the mark for the median twin. */
  private static final double MARK = 0.95;

  /** Little memory: at most so many bits a weight. */
  private static final int LITTLE = 4;

  private final SweepSummary summary;
  private final List<MemoryLevel> levels;

  private MemoryFinding(SweepSummary summary) {
    this.summary = summary;
    this.levels = MemoryLevel.of(summary.rows());
  }

  static Finding of(SweepSummary summary) {
    return new MemoryFinding(summary).finding();
  }

  private Finding finding() {
    List<Block> blocks = new ArrayList<>();
    List<String> sentences = levels.isEmpty() ? List.of() : sentences();
    sentences.forEach(sentence -> blocks.add(new Block.Prose(sentence)));
    blocks.add(table());
    List<Figure> figures = new ArrayList<>();
    figures.add(againstBits());
    figures.add(
        against("pulses", "pulses", Axis.log("Programming pulses", ""), r -> r.pulses().mean()));
    for (String source : summary.sources()) {
      figures.add(
          against(
              "energy-" + source,
              "energy (" + source + ")",
              Axis.log("Programming energy", "J"),
              row -> row.energy(source).mean()));
    }
    blocks.add(new Block.Pictures(figures));
    return new Finding(
        "memory",
        sentences,
        summary,
        levels.stream().map(this::fields).toList(),
        new ReportPage.Section("Digital memory a weight", blocks));
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (int bits : levels.stream().map(MemoryLevel::bits).distinct().toList()) {
      MemoryLevel best = best(bits, bits).orElseThrow();
      sentences.add(
          String.format(
              Locale.ROOT,
              "%d bits a weight: best is %s, median test accuracy %s %%, %s on %d of %d twins.",
              bits,
              best.shown(),
              StudyTables.percent(best.accuracy()),
              Words.percent(MARK),
              best.reaching(MARK),
              best.twins().size()));
    }
    sentences.add(least());
    return sentences;
  }

  private Optional<MemoryLevel> best(int least, int most) {
    return levels.stream()
        .filter(level -> level.bits() >= least && level.bits() <= most)
        .max(Comparator.comparingDouble(MemoryLevel::accuracy));
  }

  private String least() {
    Optional<MemoryLevel> enough =
        levels.stream().filter(level -> level.accuracy() >= MARK).findFirst();
    String found =
        enough.isPresent()
            ? String.format(
                Locale.ROOT,
                "The least digital memory with which the median twin reaches %s is %d bits a weight"
                    + " (%s).",
                Words.percent(MARK),
                enough.get().bits(),
                enough.get().shown())
            : "No rule reaches " + Words.percent(MARK) + " on the median twin.";
    boolean little = enough.isPresent() && enough.get().bits() <= LITTLE;
    if (little) {
      return found;
    }
    return found
        + best(0, LITTLE)
            .map(
                best ->
                    String.format(
                        Locale.ROOT,
                        " With at most %d bits the best is %s (%d bits): median %s %%; tried: %s.",
                        LITTLE,
                        best.shown(),
                        best.bits(),
                        StudyTables.percent(best.accuracy()),
                        tried()))
            .orElse("");
  }

  private String tried() {
    return Words.list(
        levels.stream().filter(level -> level.bits() <= LITTLE).map(MemoryLevel::shown).toList());
  }

  private Map<String, Object> fields(MemoryLevel level) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("variant", level.name());
    fields.put("digital_bits_per_weight", level.bits());
    fields.put("twins", level.twins().size());
    fields.put("median_test_accuracy", level.accuracy());
    fields.put("least_test_accuracy", level.least());
    fields.put("twins_at_95_percent", level.reaching(MARK));
    fields.put("median_pulses", level.median(row -> row.pulses().mean()));
    for (String source : summary.sources()) {
      double energy = level.median(row -> row.energy(source).mean());
      fields.put("median_energy_J_" + source, Double.isNaN(energy) ? null : energy);
    }
    Map<String, Object> rates = new LinkedHashMap<>();
    level
        .twins()
        .forEach(row -> rates.put(row.first().label(), row.first().settings().learningRate()));
    fields.put("learning_rate", rates);
    return fields;
  }

  private Block.Table table() {
    List<String> head =
        new ArrayList<>(
            List.of(
                "Rule", "Bits a weight", "Twins", "Median (%)", "Least (%)", "At 95 %", "Pulses"));
    summary.sources().forEach(source -> head.add(source));
    List<List<String>> lines = new ArrayList<>();
    for (MemoryLevel level : levels) {
      List<String> line = new ArrayList<>();
      line.add(level.shown());
      line.add(Integer.toString(level.bits()));
      line.add(Integer.toString(level.twins().size()));
      line.add(StudyTables.percent(level.accuracy()));
      line.add(StudyTables.percent(level.least()));
      line.add(Long.toString(level.reaching(MARK)));
      line.add(String.format(Locale.ROOT, "%,.0f", level.median(row -> row.pulses().mean())));
      for (String source : summary.sources()) {
        double energy = level.median(row -> row.energy(source).mean());
        line.add(Double.isNaN(energy) ? "-" : Words.joules(energy));
      }
      lines.add(line);
    }
    return new Block.Table(
        "Test accuracy after the last epoch by digital memory; pulses and energy of the whole"
            + " training, medians over twins (energy: over those where it is known)",
        head,
        lines);
  }

  private Figure againstBits() {
    List<Series> series = new ArrayList<>();
    for (MemoryLevel level : levels) {
      List<double[]> points =
          level.twins().stream()
              .map(row -> new double[] {place(level.bits()), 100 * row.testAccuracy().mean()})
              .toList();
      series.add(Series.points(level.shown(), level.name(), Mark.POINTS, points));
    }
    List<double[]> medians = new ArrayList<>();
    for (int bits : levels.stream().map(MemoryLevel::bits).distinct().toList()) {
      medians.add(new double[] {place(bits), 100 * best(bits, bits).orElseThrow().accuracy()});
    }
    series.add(Series.points("median of the best", "settled", Mark.DASHED_AND_POINTS, medians));
    return new Figure(
        "paper-memory-bits",
        "Accuracy against digital memory",
        "Test accuracy after the last epoch, one point a twin, against the bits of digital memory"
            + " that the rule keeps for each weight: 0 bits at 0, 3 at 2, 32 at 5.04; the table has"
            + " them.",
        Axis.of("Digital memory, log2(1 + bits a weight)", ""),
        Axis.of("Test accuracy", "%").from(0, 100),
        series);
  }

  /** Spreads few bits out, and has a place for none. */
  private static double place(int bits) {
    return Math.log1p(bits) / Math.log(2);
  }

  private Figure against(String id, String what, Axis x, ToDoubleFunction<SummaryRow> figure) {
    List<Series> series = new ArrayList<>();
    for (MemoryLevel level : levels) {
      List<double[]> points =
          level.twins().stream()
              .map(row -> new double[] {figure.applyAsDouble(row), 100 * row.testAccuracy().mean()})
              .toList();
      series.add(Series.points(level.shown(), level.name(), Mark.POINTS, points));
    }
    return new Figure(
        "paper-memory-" + id,
        "Accuracy against " + what,
        "Test accuracy after the last epoch, one point a twin, against what its whole training spent.",
        x,
        Axis.of("Test accuracy", "%").from(0, 100),
        series);
  }
}
