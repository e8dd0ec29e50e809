package org.ferroloop.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ferroloop.report.EpochResult;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.StudyResult;
import org.ferroloop.report.SymmetryResult;
import org.ferroloop.report.TwinResult;
import org.ferroloop.twin.PulseEnergy;

/** The results of an experiment as the fields of results.json and of --json; no times in them. */
final class ResultFields {
  private ResultFields() {}

  static Map<String, Object> of(StudyResult study) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> results = new ArrayList<>();
    study.twins().forEach(twin -> results.add(twin(study, twin)));
    fields.put("results", results);
    study.reference().ifPresent(reference -> fields.put("float", rule(reference, List.of(), 0)));
    fields.put("summary", summary(study));
    return fields;
  }

  private static Map<String, Object> summary(StudyResult study) {
    Map<String, Object> medians = new LinkedHashMap<>();
    Stream.concat(study.reference().map(RuleResult::rule).stream(), study.rules().stream())
        .forEach(rule -> medians.put(rule, study.medianAccuracy(rule)));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("twins", study.twins().size());
    fields.put("median_test_accuracy", medians);
    fields.put("target_accuracy", study.target());
    return fields;
  }

  private static Map<String, Object> twin(StudyResult study, TwinResult twin) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("twin", twin.label());
    fields.put("sha256", twin.sha256());
    twin.width().ifPresent(width -> fields.put("pulse_width", width));
    fields.put("symmetry", symmetry(twin.symmetry()));
    Map<String, Object> rules = new LinkedHashMap<>();
    for (RuleResult result : twin.rules()) {
      rules.put(result.rule(), rule(result, twin.twin().energies(), study.target()));
    }
    fields.put("rules", rules);
    return fields;
  }

  private static Map<String, Object> symmetry(SymmetryResult symmetry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("settled_mean", symmetry.mean());
    fields.put("settled_high", symmetry.high());
    fields.put("settled_low", symmetry.low());
    fields.put("standard_error", symmetry.standardError());
    fields.put("stable_crossings", symmetry.stableCrossings());
    fields.put("pulses", symmetry.pulses());
    fields.put("cells", symmetry.cells());
    fields.put("converged", symmetry.converged());
    return fields;
  }

  private static Map<String, Object> rule(
      RuleResult result, List<PulseEnergy> energies, double target) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rule", result.rule());
    fields.put("epochs", result.epochs().size());
    fields.put("test_accuracy", result.testAccuracy());
    fields.put(
        "validation_accuracy",
        result.epochs().stream().map(EpochResult::validationAccuracy).toList());
    if (result.pulsed()) {
      result.epochsTo(target).ifPresent(epoch -> fields.put("epochs_to_target", epoch));
      fields.put("pulses", result.last().pulsesUp() + result.last().pulsesDown());
      fields.put("pulses_up", result.last().pulsesUp());
      fields.put("pulses_down", result.last().pulsesDown());
      Map<String, Object> bySource = new LinkedHashMap<>();
      Map<String, Object> toTarget = new LinkedHashMap<>();
      Map<String, Object> terms = new LinkedHashMap<>();
      for (PulseEnergy pulse : energies) {
        bySource.put(pulse.source(), result.energy(pulse).total());
        terms.put(pulse.source(), result.energy(pulse).fields());
        result
            .energyTo(pulse, target)
            .ifPresent(energy -> toTarget.put(pulse.source(), energy.total()));
      }
      fields.put("energy", bySource);
      fields.put("energy_terms", terms);
      fields.put("energy_to_target", toTarget);
    }
    return fields;
  }
}
