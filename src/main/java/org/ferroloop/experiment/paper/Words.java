package org.ferroloop.experiment.paper;

import java.util.List;
import java.util.Locale;
import org.ferroloop.experiment.sweep.SummaryRow;
import org.ferroloop.quantity.Unit;
import org.ferroloop.report.RuleNames;
import org.ferroloop.report.StudyTables;
import org.ferroloop.twin.PulseConditions;

/** How the study's sentences and legends call things. */
final class Words {
  private Words() {}

  /** "95 %". */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", 100 * share).replaceAll("\\.?0+$", "") + " %";
  }

  /** The rule, with its learning rate where the rule stands there with several. */
  static String rule(SummaryRow row, List<SummaryRow> all) {
    String name = row.first().variant().name();
    boolean several =
        all.stream()
                .filter(other -> other.first().variant().name().equals(name))
                .mapToDouble(other -> other.first().settings().learningRate())
                .distinct()
                .count()
            > 1;
    return RuleNames.of(name) + (several ? ", rate " + row.first().settings().learningRate() : "");
  }

  /** The pulse width in s; NaN when it is not known. */
  static double width(SummaryRow row) {
    return row.first()
        .twin()
        .flatMap(twin -> twin.pulse())
        .map(PulseConditions::width)
        .orElse(Double.NaN);
  }

  static String seconds(double width) {
    return Unit.SECOND.format(width);
  }

  static String joules(double energy) {
    return StudyTables.shown(energy, Unit.JOULE);
  }

  /** A ratio to three digits. */
  static String times(double ratio) {
    return ratio >= 100
        ? String.format(Locale.ROOT, "%,.0f", ratio)
        : String.format(Locale.ROOT, "%.3g", ratio);
  }

  /** "a, b and c". */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
