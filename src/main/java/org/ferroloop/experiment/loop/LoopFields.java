package org.ferroloop.experiment.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of results.json; weights and symmetry points in w, accuracies 0 to 1. */
final class LoopFields {
  private LoopFields() {}

  static Map<String, Object> of(LoopResult result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Object> widths = new ArrayList<>();
    for (LoopResult.Width width : result.widths()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("width", width.width());
      one.put("rmse", width.fit().get("rmse").number());
      one.put("symmetry_point", width.fit().get("settled_mean").number());
      one.put("cycle_to_cycle", width.fit().get("cycle_to_cycle").number());
      one.put("run_and_twin", width.compared().get("verdict").text());
      widths.add(one);
    }
    fields.put("widths", widths);
    Map<String, Object> symmetry = new LinkedHashMap<>();
    symmetry.put("bench", result.symmetryBench().get("point").number());
    symmetry.put("standard_error", result.symmetryBench().get("point_standard_error").number());
    symmetry.put("pulses", result.symmetryBench().get("pulses").integer(0, Long.MAX_VALUE));
    symmetry.put("twin", result.symmetryNoisyTwin().get("settled_mean").number());
    symmetry.put("twin_standard_error", result.symmetryNoisyTwin().get("standard_error").number());
    symmetry.put("twin_without_noise", result.symmetryTwin().get("settled_mean").number());
    symmetry.put("standard_errors", result.symmetryApart());
    fields.put("symmetry", symmetry);
    fields.put("twin", trained(result.twin()));
    Map<String, Object> ideal = trained(result.ideal());
    ideal.put("same_pulses", result.ideal().samePulses(result.twin()));
    ideal.put("largest_loss_difference", result.ideal().lossApart(result.twin()));
    ideal.put("largest_weight_difference", result.idealApart().most());
    ideal.put("agrees", result.idealAgrees());
    fields.put("ideal", ideal);
    Map<String, Object> realistic = trained(result.realistic());
    realistic.put("largest_weight_difference", result.realisticApart().most());
    List<Object> effects = new ArrayList<>();
    for (NoiseEffect effect : result.effects()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("figure", effect.figure());
      one.put("difference", effect.difference());
      one.put("noise_mean", effect.mean());
      one.put("noise_deviation", effect.deviation());
      double apart = effect.deviations();
      one.put("deviations", Double.isFinite(apart) ? apart : null);
      one.put("explained", effect.explained());
      effects.add(one);
    }
    realistic.put("differences", effects);
    fields.put("realistic", realistic);
    return fields;
  }

  private static Map<String, Object> trained(Trained trained) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("test_accuracy", trained.accuracy());
    fields.put("pulses", trained.pulses());
    fields.put("pulses_up", trained.up());
    fields.put("train_loss", trained.lastLoss());
    return fields;
  }
}
