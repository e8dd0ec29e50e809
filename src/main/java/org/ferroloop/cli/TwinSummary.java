package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PulseEnergy;

/** A twin as the fields of a JSON object: numbers in SI units, null for what is unknown. */
final class TwinSummary {
  /** The weights at which the steps are told. */
  static final double[] WEIGHTS = {-0.5, 0, 0.5};

  private TwinSummary() {}

  static Map<String, Object> of(DeviceTwin twin) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", twin.name());
    fields.put("model", twin.model().name());
    fields.put("dw_min", twin.parameters().dwMin());
    fields.put("up_down", twin.parameters().upDown());
    fields.put("w_min", twin.parameters().wMin());
    fields.put("w_max", twin.parameters().wMax());
    fields.put("steps", steps(twin));
    fields.put("variability", twin.variability().fields());
    fields.put("polarity", twin.polarity().text());
    fields.put("g_min", twin.window().map(window -> window.gMin()).orElse(null));
    fields.put("g_max", twin.window().map(window -> window.gMax()).orElse(null));
    fields.put("pulse_width", twin.pulse().map(pulse -> pulse.width()).orElse(null));
    fields.put("amplitude_up", twin.pulse().map(pulse -> pulse.amplitudeUp()).orElse(null));
    fields.put("amplitude_down", twin.pulse().map(pulse -> pulse.amplitudeDown()).orElse(null));
    fields.put("area", twin.area().isPresent() ? twin.area().getAsDouble() : null);
    fields.put("energies", twin.energies().isEmpty() ? null : energies(twin));
    fields.put("method", twin.provenance().method());
    fields.put("date", twin.provenance().date());
    fields.put("fit_quality", twin.provenance().fitQuality());
    return fields;
  }

  private static List<Map<String, Object>> steps(DeviceTwin twin) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (double w : WEIGHTS) {
      Map<String, Object> step = new LinkedHashMap<>();
      step.put("w", w);
      step.put("up", twin.stepUp(w));
      step.put("down", twin.stepDown(w));
      steps.add(step);
    }
    return steps;
  }

  private static Map<String, Object> energies(DeviceTwin twin) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (PulseEnergy energy : twin.energies()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("uncertainty_factor", energy.uncertaintyFactor());
      one.put("up", energy.up().fields());
      one.put("down", energy.down().fields());
      fields.put(energy.source(), one);
    }
    return fields;
  }
}
