package org.ferroloop.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.twin.Provenance;

/** The report of an experiment that compares update rules over twins. */
public final class StudyPage {
  private StudyPage() {}

  /**
   * @param name of the experiment
   * @param facts command, versions, seed, data set: whatever tells how to do it again
   * @param configuration the resolved experiment file
   */
  public static ReportPage of(
      String name, StudyResult study, Map<String, String> facts, String configuration) {
    List<ReportPage.Section> sections = new ArrayList<>();
    sections.add(summary(study));
    for (String device : WidthFigures.devices(study)) {
      sections.add(widths(study, device));
    }
    study.twins().forEach(twin -> sections.add(twin(study, twin)));
    sections.add(provenance(study, facts, configuration));
    return new ReportPage(name, lead(study), sections);
  }

  private static String lead(StudyResult study) {
    return String.format(
        Locale.ROOT,
        "%d calibrated twin%s of ferroelectric synapses, each driven to its symmetry point, then"
            + " trained as every weight of the same network by %s. Programming pulses are counted and"
            + " charged with energy.",
        study.twins().size(),
        study.twins().size() == 1 ? "" : "s",
        String.join(", ", study.rules().stream().map(RuleNames::of).toList()));
  }

  private static ReportPage.Section summary(StudyResult study) {
    List<Block> blocks = new ArrayList<>();
    Findings.of(study).forEach(finding -> blocks.add(new Block.Prose(finding)));
    Findings.warnings(study).forEach(warning -> blocks.add(new Block.Notice(warning)));
    blocks.add(StudyTables.accuracies(study));
    blocks.add(new Block.Pictures(OverviewFigures.of(study)));
    blocks.add(StudyTables.spending(study));
    return new ReportPage.Section("Summary", blocks);
  }

  private static ReportPage.Section widths(StudyResult study, String device) {
    return new ReportPage.Section(
        device + " by pulse width",
        List.of(
            new Block.Prose(
                "The same device, calibrated at several pulse widths: what a shorter pulse costs in"
                    + " epochs and saves in energy."),
            new Block.Pictures(WidthFigures.of(study, device, study.target()))));
  }

  private static ReportPage.Section twin(StudyResult study, TwinResult twin) {
    List<RuleResult> rules = new ArrayList<>(twin.rules());
    List<RuleResult> all = new ArrayList<>(study.reference().stream().toList());
    all.addAll(rules);
    String label = twin.label();
    List<Figure> figures = new ArrayList<>();
    figures.add(TwinFigures.conductance(label, twin.twin(), twin.trajectory()));
    figures.add(TwinFigures.steps(label, twin.twin(), twin.symmetry()));
    figures.add(TwinFigures.settling(label, twin.symmetry()));
    if (!all.isEmpty()) {
      figures.add(TrainingFigures.accuracy(label, all));
      twin.twin()
          .energies()
          .forEach(pulse -> figures.add(TrainingFigures.energy(label, rules, pulse)));
      figures.add(TrainingFigures.weights(label, all));
    }
    return new ReportPage.Section(
        twin.label(),
        List.of(new Block.Prose(settled(twin.symmetry())), new Block.Pictures(figures)));
  }

  private static String settled(SymmetryResult symmetry) {
    return String.format(
        Locale.ROOT,
        "Symmetry point %.5f ± %.5f (standard error over %d cell%s, %d alternating pulses a cell);"
            + " the train ends between %.4f and %.4f. %s",
        symmetry.mean(),
        symmetry.standardError(),
        symmetry.cells(),
        symmetry.cells() == 1 ? "" : "s",
        symmetry.pulses(),
        symmetry.low(),
        symmetry.high(),
        crossings(symmetry));
  }

  private static String crossings(SymmetryResult symmetry) {
    if (symmetry.stableCrossings().isEmpty()) {
      return "The steps have no stable crossing.";
    }
    return "Stable crossing"
        + (symmetry.stableCrossings().size() > 1 ? "s" : "")
        + " of the steps: "
        + String.join(
            ", ",
            symmetry.stableCrossings().stream()
                .map(crossing -> String.format(Locale.ROOT, "%.4f", crossing))
                .toList())
        + ".";
  }

  private static ReportPage.Section provenance(
      StudyResult study, Map<String, String> facts, String configuration) {
    List<List<String>> rows = new ArrayList<>();
    for (TwinResult twin : study.twins()) {
      Provenance provenance = twin.twin().provenance();
      rows.add(
          List.of(
              twin.label(),
              twin.twin().model().name(),
              provenance.method(),
              String.join(
                  "; ", provenance.sources().stream().map(Provenance.Source::file).toList()),
              twin.sha256()));
    }
    return new ReportPage.Section(
        "How to do it again",
        List.of(
            new Block.Prose(
                "The same experiment file and seed give the same figures, whatever the number of"
                    + " threads. Times are kept apart, in manifest.json."),
            new Block.Facts(new LinkedHashMap<>(facts)),
            new Block.Table(
                "Twins",
                List.of("Twin", "Step model", "Method", "Made from", "SHA-256 of the twin file"),
                rows),
            new Block.Listing("The experiment as it was run", configuration)));
  }
}
