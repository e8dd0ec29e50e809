package org.ferroloop.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ferroloop.twin.PulseEnergy;

/**
 * What a whole experiment found: what a report is made from.
 *
 * @param target the validation accuracy, 0 to 1, to which epochs and energy are counted
 * @param reference training in float, which needs no twin; empty when it was not asked for
 * @param twins in the order of the experiment
 */
public record StudyResult(double target, Optional<RuleResult> reference, List<TwinResult> twins) {
  public StudyResult {
    twins = List.copyOf(twins);
  }

  /** The names of the pulsed rules, in the order of the experiment. */
  public List<String> rules() {
    return twins.stream()
        .flatMap(twin -> twin.rules().stream())
        .map(RuleResult::rule)
        .distinct()
        .toList();
  }

  /** The energy sources that some twin knows, in rising order of truth. */
  public List<String> sources() {
    return PulseEnergy.SOURCES.stream()
        .filter(source -> twins.stream().anyMatch(twin -> twin.pulseEnergy(source).isPresent()))
        .toList();
  }

  /** Every training of one rule; for "float" the reference. */
  Stream<RuleResult> of(String rule) {
    return rule.equals("float")
        ? reference.stream()
        : twins.stream().flatMap(twin -> twin.rule(rule).stream());
  }

  /** The median test accuracy of a rule over the twins; NaN when it was not trained. */
  public double medianAccuracy(String rule) {
    return median(of(rule).mapToDouble(RuleResult::testAccuracy).toArray());
  }

  /** The median of some numbers; NaN of none. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
