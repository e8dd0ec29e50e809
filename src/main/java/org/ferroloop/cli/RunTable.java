package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroloop.quantity.Unit;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.StudyResult;
import org.ferroloop.report.StudyTables;
import org.ferroloop.report.TwinResult;

/** The results of a run as text tables for a terminal. */
final class RunTable {
  private RunTable() {}

  static String text(StudyResult study) {
    StringBuilder text = new StringBuilder();
    var accuracies = StudyTables.accuracies(study);
    text.append(accuracies.caption()).append('\n');
    TextTable.append(text, accuracies.head(), accuracies.rows());
    text.append('\n').append("Programming pulses and energy of the whole training\n");
    List<String> head = new ArrayList<>(List.of("Twin", "Rule", "Pulses"));
    study.sources().forEach(source -> head.add(source));
    List<List<String>> rows = new ArrayList<>();
    for (TwinResult twin : study.twins()) {
      for (RuleResult rule : twin.rules()) {
        List<String> row = new ArrayList<>(List.of(twin.label(), rule.rule()));
        row.add(
            String.format(Locale.ROOT, "%,d", rule.last().pulsesUp() + rule.last().pulsesDown()));
        for (String source : study.sources()) {
          row.add(
              twin.pulseEnergy(source)
                  .map(pulse -> StudyTables.shown(rule.energy(pulse).total(), Unit.JOULE))
                  .orElse("unknown"));
        }
        rows.add(row);
      }
    }
    TextTable.append(text, head, rows);
    return text.toString();
  }
}
