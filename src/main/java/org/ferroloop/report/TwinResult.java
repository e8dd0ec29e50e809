package org.ferroloop.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PulseConditions;
import org.ferroloop.twin.PulseEnergy;

/**
 * What an experiment found on one twin.
 *
 * @param label unique in the experiment; names the twin in tables and files
 * @param sha256 of the twin file
 * @param trajectory measured and of the twin
 * @param rules in the order of the experiment, without float
 */
public record TwinResult(
    String label,
    DeviceTwin twin,
    String sha256,
    Trajectory trajectory,
    SymmetryResult symmetry,
    List<RuleResult> rules) {
  public TwinResult {
    rules = List.copyOf(rules);
  }

  /** The result of a rule, when it was trained. */
  public Optional<RuleResult> rule(String name) {
    return rules.stream().filter(result -> result.rule().equals(name)).findFirst();
  }

  /** Width of the programming pulses in s, when it is known. */
  public OptionalDouble width() {
    return twin.pulse()
        .map(PulseConditions::width)
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  /** The device, without the conditions: the twin's name up to the first space. */
  public String device() {
    return twin.name().split(" ", 2)[0];
  }

  /** The energy of one pulse according to a source, when the twin knows it. */
  public Optional<PulseEnergy> pulseEnergy(String source) {
    return twin.energies().stream().filter(energy -> energy.source().equals(source)).findFirst();
  }
}
