package org.ferroloop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the figures of a study say, in plain words, and what they do not. */
final class Findings {
  /** Below this difference between medians (in points) rules are not told apart. */
  private static final double CLEAR_POINTS = 10;

  private Findings() {}

  static List<String> of(StudyResult study) {
    List<String> findings = new ArrayList<>();
    List<String> medians = new ArrayList<>();
    study
        .reference()
        .ifPresent(r -> medians.add("float " + StudyTables.percent(r.testAccuracy()) + " %"));
    for (String rule : study.rules()) {
      medians.add(
          RuleNames.of(rule) + " " + StudyTables.percent(study.medianAccuracy(rule)) + " %");
    }
    if (!medians.isEmpty()) {
      findings.add("Test accuracy, median over twins: " + String.join(", ", medians) + ".");
    }
    gain(study).ifPresent(points -> findings.add(shifting(points)));
    loss(study).ifPresent(points -> findings.add(mixed(points)));
    return findings;
  }

  private static String shifting(double points) {
    return points >= CLEAR_POINTS
        ? String.format(
            Locale.ROOT,
            "Shifting by the symmetry point gains %.1f points over plain SGD (difference on the"
                + " median twin).",
            points)
        : String.format(
            Locale.ROOT,
            "On this task shifting by the symmetry point changes the accuracy of plain SGD by %.1f"
                + " points only (difference on the median twin): do not read an effect of shifting"
                + " from this run; a harder task such as MNIST may show it.",
            points);
  }

  private static String mixed(double points) {
    return String.format(
        Locale.ROOT,
        "Mixed precision stays within %.1f points of float on its worst twin.",
        Math.max(0, points));
  }

  /** Shifted less plain, in points: the median over the twins that have both. */
  private static OptionalDouble gain(StudyResult study) {
    double[] gains = shiftable(study).mapToDouble(Findings::gain).toArray();
    return gains.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(StudyResult.median(gains));
  }

  /** Float less the worst mixed precision, in points. */
  private static OptionalDouble loss(StudyResult study) {
    OptionalDouble worst = study.of("mixed-precision").mapToDouble(RuleResult::testAccuracy).min();
    return study.reference().isEmpty() || worst.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (study.reference().get().testAccuracy() - worst.getAsDouble()));
  }

  /** The twins that were trained with and without shifting. */
  private static Stream<TwinResult> shiftable(StudyResult study) {
    return study.twins().stream()
        .filter(twin -> twin.rule("sgd").isPresent() && twin.rule("sgd-shifted").isPresent());
  }

  /** Shifted less plain, in points. */
  private static double gain(TwinResult twin) {
    return 100
        * (twin.rule("sgd-shifted").orElseThrow().testAccuracy()
            - twin.rule("sgd").orElseThrow().testAccuracy());
  }

  /** The twins on which shifting did not help, where it did on the median twin. */
  private static Optional<String> unhelped(StudyResult study) {
    OptionalDouble median = gain(study);
    List<String> twins =
        shiftable(study)
            .filter(twin -> gain(twin) < CLEAR_POINTS)
            .map(twin -> String.format(Locale.ROOT, "%s (%+.1f points)", twin.label(), gain(twin)))
            .toList();
    return median.isPresent() && median.getAsDouble() >= CLEAR_POINTS && !twins.isEmpty()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "Shifting gains less than %.0f points on %s.",
                CLEAR_POINTS,
                String.join(", ", twins)))
        : Optional.empty();
  }

  /** What a reader must know before using the figures. */
  static List<String> warnings(StudyResult study) {
    List<String> warnings = new ArrayList<>();
    List<String> unsettled =
        study.twins().stream()
            .filter(twin -> !twin.symmetry().converged())
            .map(TwinResult::label)
            .toList();
    if (!unsettled.isEmpty()) {
      warnings.add("The alternating train did not settle on " + String.join(", ", unsettled) + ".");
    }
    unhelped(study).ifPresent(warnings::add);
    List<String> unknown =
        study.twins().stream()
            .filter(twin -> twin.twin().energies().isEmpty())
            .map(TwinResult::label)
            .toList();
    if (!unknown.isEmpty()) {
      warnings.add(
          "The energy of a pulse is not known for "
              + String.join(", ", unknown)
              + ": pulses are counted, joules are not given.");
    }
    return warnings;
  }
}
