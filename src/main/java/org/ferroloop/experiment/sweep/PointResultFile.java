package org.ferroloop.experiment.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.report.EpochResult;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.WeightHistogram;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.EnergyTerms;

/** The file result.json of a point: no times in it, so that it depends on the point alone. */
final class PointResultFile {
  private PointResultFile() {}

  static void write(Path file, SweepPoint point, PointResult result) {
    SealedJson.write(file, fields(point, result));
  }

  /** The fields of the file, without its checksum. */
  static Map<String, Object> fields(SweepPoint point, PointResult result) {
    RuleResult outcome = result.outcome();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("identity", result.identity());
    fields.put("point", point.id());
    fields.put("twin", point.label());
    fields.put("rule", outcome.rule());
    fields.put("variant", point.variant().name());
    fields.put("learning_rate", point.settings().learningRate());
    fields.put("seed", point.seed());
    fields.put("stopped_as_hopeless", result.stoppedAfter().isPresent());
    result.stoppedAfter().ifPresent(epoch -> fields.put("stopped_after", epoch));
    result.stoppedBelow().ifPresent(accuracy -> fields.put("stopped_below", accuracy));
    result.symmetryPoint().ifPresent(weight -> fields.put("symmetry_point", weight));
    result.symmetryConverged().ifPresent(converged -> fields.put("symmetry_converged", converged));
    fields.put("test_accuracy", outcome.testAccuracy());
    List<EpochResult> epochs = outcome.epochs();
    fields.put(
        "validation_accuracy", epochs.stream().map(EpochResult::validationAccuracy).toList());
    fields.put("pulses_up", epochs.stream().map(EpochResult::pulsesUp).toList());
    fields.put("pulses_down", epochs.stream().map(EpochResult::pulsesDown).toList());
    if (outcome.last().reads().isPresent()) {
      fields.put("reads", epochs.stream().map(epoch -> epoch.reads().orElseThrow()).toList());
    }
    fields.put("energy", energies(point, outcome, EnergyTerms::total));
    fields.put("energy_terms", energies(point, outcome, EnergyTerms::fields));
    fields.put("weights", outcome.weights().share());
    return fields;
  }

  /** What is wanted of the whole training's energy, by source. */
  private static Map<String, Object> energies(
      SweepPoint point, RuleResult outcome, Function<EnergyTerms, Object> wanted) {
    Map<String, Object> bySource = new LinkedHashMap<>();
    point.twin().map(DeviceTwin::energies).orElse(List.of()).stream()
        .forEach(pulse -> bySource.put(pulse.source(), wanted.apply(outcome.energy(pulse))));
    return bySource;
  }

  /**
   * @throws InputException when the file is missing, damaged or malformed
   */
  static PointResult read(Path file) {
    ConfigNode node = SealedJson.read(file);
    double[] accuracy = node.get("validation_accuracy").numbers();
    List<ConfigNode> up = node.get("pulses_up").items();
    List<ConfigNode> down = node.get("pulses_down").items();
    Optional<List<ConfigNode>> reads = node.find("reads").map(ConfigNode::items);
    if (accuracy.length == 0
        || up.size() != accuracy.length
        || down.size() != accuracy.length
        || reads.map(List::size).orElse(accuracy.length) != accuracy.length) {
      throw node.wrong("as many accuracies as pulses and reads, one an epoch");
    }
    List<EpochResult> epochs = new ArrayList<>();
    for (int i = 0; i < accuracy.length; i++) {
      OptionalLong read =
          reads.isPresent() ? OptionalLong.of(count(reads.get().get(i))) : OptionalLong.empty();
      epochs.add(new EpochResult(accuracy[i], count(up.get(i)), count(down.get(i)), read));
    }
    return new PointResult(
        node.get("identity").text(),
        new RuleResult(
            node.get("rule").text(),
            node.get("test_accuracy").number(0, 1),
            epochs,
            new WeightHistogram(node.get("weights").numbers())),
        stopped(node.find("stopped_after")),
        number(node.find("stopped_below")),
        number(node.find("symmetry_point")),
        node.find("symmetry_converged").map(ConfigNode::flag));
  }

  private static long count(ConfigNode node) {
    return node.integer(0, Long.MAX_VALUE);
  }

  private static OptionalInt stopped(Optional<ConfigNode> node) {
    return node.isPresent()
        ? OptionalInt.of((int) node.get().integer(1, Integer.MAX_VALUE))
        : OptionalInt.empty();
  }

  private static OptionalDouble number(Optional<ConfigNode> node) {
    return node.isPresent() ? OptionalDouble.of(node.get().number()) : OptionalDouble.empty();
  }
}
