package org.ferroloop.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.ferroloop.report.RuleResult;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PulseEnergy;

/**
 * What the seeds of one twin, rule and learning rate reached.
 *
 * @param first the point with the first seed; stands for the others
 * @param results seed by seed
 * @param confidence of the intervals
 */
public record SummaryRow(SweepPoint first, List<PointResult> results, double confidence) {
  public SummaryRow {
    results = List.copyOf(results);
  }

  /** One row for all points that differ in their seeds only, in the order of the points. */
  public static List<SummaryRow> of(
      List<SweepPoint> points, Map<String, PointResult> results, double confidence) {
    Map<String, List<SweepPoint>> groups = new LinkedHashMap<>();
    for (SweepPoint point : points) {
      String key =
          String.join(
              "\n",
              point.label(),
              point.variant().name(),
              Double.toString(point.settings().learningRate()));
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(point);
    }
    return groups.values().stream()
        .map(
            group ->
                new SummaryRow(
                    group.get(0),
                    group.stream().map(point -> results.get(point.id())).toList(),
                    confidence))
        .toList();
  }

  /** Any figure of the results over the seeds. */
  public SeedStatistics over(ToDoubleFunction<PointResult> figure) {
    return SeedStatistics.of(results.stream().mapToDouble(figure).toArray(), confidence);
  }

  /** Test accuracy after the last epoch, 0 to 1. */
  public SeedStatistics testAccuracy() {
    return over(result -> result.outcome().testAccuracy());
  }

  /** Programming pulses of the whole training. */
  public SeedStatistics pulses() {
    return over(PointResult::pulses);
  }

  /** Epochs until a validation accuracy was first reached, over the seeds that reached it. */
  public SeedStatistics epochsTo(double target) {
    return over(
        result -> {
          OptionalInt epoch = result.outcome().epochsTo(target);
          return epoch.isPresent() ? epoch.getAsInt() : Double.NaN;
        });
  }

  /** Energy in J of the whole training by this source; of no seed when the twin has none. */
  public SeedStatistics energy(String source) {
    return energy(source, (outcome, pulse) -> outcome.energy(pulse).total());
  }

  /** Energy in J until a validation accuracy was first reached, over the seeds that reached it. */
  public SeedStatistics energyTo(String source, double target) {
    return energy(
        source,
        (outcome, pulse) ->
            outcome.energyTo(pulse, target).map(EnergyTerms::total).orElse(Double.NaN));
  }

  private interface Spent {
    double of(RuleResult outcome, PulseEnergy pulse);
  }

  private SeedStatistics energy(String source, Spent spent) {
    return over(
        result ->
            pulse(source).stream()
                .mapToDouble(pulse -> spent.of(result.outcome(), pulse))
                .findFirst()
                .orElse(Double.NaN));
  }

  /** What a pulse costs by this source: one element or none. */
  private List<PulseEnergy> pulse(String source) {
    return energies().stream().filter(energy -> energy.source().equals(source)).toList();
  }

  /** What a pulse of the twin costs, by source; empty for float and where nothing is known. */
  public List<PulseEnergy> energies() {
    return first.twin().map(DeviceTwin::energies).orElse(List.of());
  }

  /** How many seeds were given up as hopeless. */
  public long stopped() {
    return results.stream().filter(result -> result.stoppedAfter().isPresent()).count();
  }
}
