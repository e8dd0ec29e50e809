package org.ferroloop.experiment.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ferroloop.experiment.sweep.PointResult;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.report.RuleNames;
import org.ferroloop.report.StudyResult;

/**
 * A rule of the comparison by digital memory over all twins. Where it stands there with several
 * learning rates, each twin has the one with the best validation accuracy.
 *
 * @param bits of digital memory a weight
 * @param twins one row a twin
 */
record MemoryLevel(String name, int bits, List<SummaryRow> twins) {
  MemoryLevel {
    twins = List.copyOf(twins);
  }

  /** All rules, few bits first. */
  static List<MemoryLevel> of(List<SummaryRow> rows) {
    Map<String, Map<String, SummaryRow>> best = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      best.computeIfAbsent(row.first().variant().name(), none -> new LinkedHashMap<>())
          .merge(row.first().label(), row, MemoryLevel::better);
    }
    List<MemoryLevel> levels = new ArrayList<>();
    best.forEach(
        (name, twins) -> {
          SummaryRow any = twins.values().iterator().next();
          levels.add(
              new MemoryLevel(
                  name, DigitalMemory.bits(any.first().settings()), List.copyOf(twins.values())));
        });
    levels.sort(Comparator.comparingInt(MemoryLevel::bits));
    return levels;
  }

  private static SummaryRow better(SummaryRow one, SummaryRow other) {
    double first = one.over(PointResult::validationAccuracy).mean();
    return other.over(PointResult::validationAccuracy).mean() > first ? other : one;
  }

  String shown() {
    return RuleNames.of(name);
  }

  /** The median of a figure over the twins that have it; NaN when none has. */
  double median(ToDoubleFunction<SummaryRow> figure) {
    return StudyResult.median(
        twins.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).toArray());
  }

  /** Median test accuracy over the twins, 0 to 1. */
  double accuracy() {
    return median(row -> row.testAccuracy().mean());
  }

  /** How many twins reach this test accuracy. */
  long reaching(double accuracy) {
    return twins.stream().filter(row -> row.testAccuracy().mean() >= accuracy).count();
  }

  /** The least test accuracy of a twin. */
  double least() {
    return twins.stream().mapToDouble(row -> row.testAccuracy().mean()).min().orElse(Double.NaN);
  }
}
