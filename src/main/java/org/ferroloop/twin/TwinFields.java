package org.ferroloop.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.quantity.Unit;

/** The fields of a twin file, in their order. */
final class TwinFields {
  private TwinFields() {}

  static Map<String, Object> of(DeviceTwin twin) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", TwinFile.FORMAT);
    fields.put("name", twin.name());
    fields.put("polarity", twin.polarity().text());
    fields.put(
        "area",
        twin.area().isPresent()
            ? Unit.SQUARE_METRE.format(twin.area().getAsDouble())
            : TwinFile.UNKNOWN);
    fields.put("window", orUnknown(twin.window().map(TwinFields::window)));
    fields.put("pulse", orUnknown(twin.pulse().map(TwinFields::pulse)));
    fields.put("model", twin.model().name());
    fields.put("parameters", parameters(twin.parameters()));
    fields.put("steps", StepModelFields.write(twin.model()));
    fields.put("variability", twin.variability().fields());
    fields.put(
        "energies",
        twin.energies().isEmpty()
            ? TwinFile.UNKNOWN
            : twin.energies().stream().map(TwinFields::energy).toList());
    fields.put("provenance", provenance(twin.provenance()));
    return fields;
  }

  private static Object orUnknown(Optional<Map<String, Object>> fields) {
    return fields.isPresent() ? fields.get() : TwinFile.UNKNOWN;
  }

  private static Map<String, Object> window(ConductanceWindow window) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("g_min", Unit.SIEMENS.format(window.gMin()));
    fields.put("g_max", Unit.SIEMENS.format(window.gMax()));
    return fields;
  }

  private static Map<String, Object> pulse(PulseConditions pulse) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("width", Unit.SECOND.format(pulse.width()));
    fields.put("amplitude_up", Unit.VOLT.format(pulse.amplitudeUp()));
    fields.put("amplitude_down", Unit.VOLT.format(pulse.amplitudeDown()));
    return fields;
  }

  private static Map<String, Object> parameters(StepParameters parameters) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("dw_min", parameters.dwMin());
    fields.put("up_down", parameters.upDown());
    fields.put("w_min", parameters.wMin());
    fields.put("w_max", parameters.wMax());
    return fields;
  }

  private static Map<String, Object> energy(PulseEnergy energy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", energy.source());
    fields.put("uncertainty_factor", energy.uncertaintyFactor());
    fields.put("up", terms(energy.up()));
    fields.put("down", terms(energy.down()));
    return fields;
  }

  private static Map<String, Object> terms(EnergyTerms terms) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("conduction", Unit.JOULE.format(terms.conduction()));
    fields.put("capacitive", Unit.JOULE.format(terms.capacitive()));
    fields.put("switching", Unit.JOULE.format(terms.switching()));
    return fields;
  }

  private static Map<String, Object> provenance(Provenance provenance) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Map<String, String>> sources =
        provenance.sources().stream()
            .map(
                source -> {
                  Map<String, String> entry = new LinkedHashMap<>();
                  entry.put("file", source.file());
                  entry.put("sha256", source.sha256());
                  return entry;
                })
            .toList();
    fields.put("sources", sources);
    fields.put("method", provenance.method());
    fields.put("date", provenance.date());
    fields.put("tool_version", provenance.toolVersion());
    fields.put("fit_quality", provenance.fitQuality());
    return fields;
  }
}
