package org.ferroloop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PulseEnergy;

/** The tables over twins and rules. */
public final class StudyTables {
  private static final String NOTHING = "-";

  private StudyTables() {}

  /** One line a twin: pulse width, symmetry point, test accuracy of each rule; medians last. */
  public static Block.Table accuracies(StudyResult study) {
    List<String> rules = accuracyRules(study);
    List<String> head =
        new ArrayList<>(List.of("Twin", "Pulse width", "Symmetry point (w)", "Pulses to find it"));
    rules.forEach(rule -> head.add(RuleNames.of(rule) + " (%)"));
    List<List<String>> rows = new ArrayList<>();
    for (TwinResult twin : study.twins()) {
      List<String> row = new ArrayList<>();
      row.add(twin.label());
      row.add(
          twin.width().isPresent() ? shown(twin.width().getAsDouble(), Unit.SECOND) : "unknown");
      row.add(symmetry(twin.symmetry()));
      row.add(count(twin.symmetry().pulses()));
      for (String rule : rules) {
        Optional<RuleResult> result = rule.equals("float") ? study.reference() : twin.rule(rule);
        row.add(result.map(r -> percent(r.testAccuracy())).orElse(NOTHING));
      }
      rows.add(row);
    }
    List<String> medians = new ArrayList<>(List.of("median", "", "", ""));
    rules.forEach(rule -> medians.add(percent(study.medianAccuracy(rule))));
    rows.add(medians);
    return new Block.Table("Test accuracy after the last epoch", head, rows);
  }

  /**
   * One line a twin and rule: test accuracy, pulses of either polarity, and the programming energy
   * of the whole training by source, with the terms that are not zero everywhere.
   */
  public static Block.Table spending(StudyResult study) {
    List<String> head =
        new ArrayList<>(List.of("Twin", "Rule", "Test (%)", "Pulses up", "Pulses down"));
    List<EnergyColumn> columns = columns(study);
    columns.forEach(column -> head.add(column.title()));
    List<List<String>> rows = new ArrayList<>();
    for (TwinResult twin : study.twins()) {
      for (RuleResult rule : twin.rules()) {
        List<String> row = new ArrayList<>();
        row.add(twin.label());
        row.add(RuleNames.of(rule.rule()));
        row.add(percent(rule.testAccuracy()));
        row.add(count(rule.last().pulsesUp()));
        row.add(count(rule.last().pulsesDown()));
        for (EnergyColumn column : columns) {
          row.add(column.cell(twin, rule));
        }
        rows.add(row);
      }
    }
    return new Block.Table(
        "Programming pulses and energy of the whole training, all devices together", head, rows);
  }

  private static List<String> accuracyRules(StudyResult study) {
    return Stream.concat(study.reference().map(RuleResult::rule).stream(), study.rules().stream())
        .toList();
  }

  private static List<EnergyColumn> columns(StudyResult study) {
    List<EnergyColumn> columns = new ArrayList<>();
    for (String source : study.sources()) {
      columns.add(new EnergyColumn(source, "energy", EnergyTerms::total));
      List<EnergyColumn> terms =
          Stream.of(
                  new EnergyColumn(source, "conduction", EnergyTerms::conduction),
                  new EnergyColumn(source, "capacitive", EnergyTerms::capacitive),
                  new EnergyColumn(source, "switching", EnergyTerms::switching))
              .filter(column -> column.matters(study))
              .toList();
      if (terms.size() > 1) {
        columns.addAll(terms);
      }
    }
    return columns;
  }

  private record EnergyColumn(String source, String what, ToDoubleFunction<EnergyTerms> term) {
    String title() {
      return source + ": " + what;
    }

    boolean matters(StudyResult study) {
      return study.twins().stream()
          .flatMap(twin -> twin.pulseEnergy(source).stream())
          .anyMatch(
              pulse ->
                  term.applyAsDouble(pulse.up()) != 0 || term.applyAsDouble(pulse.down()) != 0);
    }

    String cell(TwinResult twin, RuleResult rule) {
      Optional<PulseEnergy> pulse = twin.pulseEnergy(source);
      return pulse.isEmpty()
          ? "unknown"
          : shown(term.applyAsDouble(rule.energy(pulse.get())), Unit.JOULE);
    }
  }

  /** A quantity to three digits: "1.23 mJ". */
  public static String shown(double value, Unit unit) {
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.2e", value));
    return unit.format(rounded);
  }

  /** A share as a percentage with two decimals; "-" for none. */
  public static String percent(double share) {
    return Double.isNaN(share) ? NOTHING : String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  /** A symmetry point with its standard error, and a remark when it was not reached. */
  public static String symmetry(SymmetryResult symmetry) {
    return String.format(Locale.ROOT, "%.5f ± %.5f", symmetry.mean(), symmetry.standardError())
        + (symmetry.converged() ? "" : " (not settled)");
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
