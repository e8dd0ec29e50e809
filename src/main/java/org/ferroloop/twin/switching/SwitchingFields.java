package org.ferroloop.twin.switching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.Provenance;

/** The fields of a switching twin's file, in their order. */
final class SwitchingFields {
  private SwitchingFields() {}

  static Map<String, Object> of(SwitchingTwin twin) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", SwitchingFile.FORMAT);
    fields.put("device", twin.device());
    fields.put("raising_sign", twin.raisingSign());
    fields.put("area", Unit.SQUARE_METRE.format(twin.area()));
    fields.put("capacitance", Unit.FARAD.format(twin.capacitance()));
    fields.put("raising", branch(twin.raising()));
    fields.put("lowering", branch(twin.lowering()));
    fields.put("correlation", twin.correlation());
    fields.put("imprint", Unit.VOLT.format(twin.imprint()));
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("raising", Unit.SECOND.format(twin.line().raising()));
    line.put("lowering", Unit.SECOND.format(twin.line().lowering()));
    line.put("spread", twin.line().spread());
    fields.put("line", line);
    Map<String, Object> pinning = new LinkedHashMap<>();
    pinning.put("raising", twin.pinning().raising());
    pinning.put("lowering", twin.pinning().lowering());
    pinning.put("release", twin.pinning().release());
    fields.put("pinning", pinning);
    Map<String, Object> conductance = new LinkedHashMap<>();
    conductance.put("low", Unit.SIEMENS.format(twin.conductance().low()));
    conductance.put("high", Unit.SIEMENS.format(twin.conductance().high()));
    conductance.put("exponent", twin.conductance().exponent());
    conductance.put("asymmetry", twin.asymmetry());
    fields.put("conductance", conductance);
    fields.put("ageing", ageing(twin.ageing()));
    fields.put("cycle_noise", twin.cycleNoise());
    fields.put("provenance", provenance(twin.provenance()));
    return fields;
  }

  private static Map<String, Object> branch(Branch branch) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("voltage", Unit.VOLT.format(branch.kinetics().voltage()));
    fields.put("steepness", branch.kinetics().steepness());
    fields.put("exponent", branch.kinetics().exponent());
    fields.put("easy_width", branch.spread().easyWidth());
    fields.put("easy_tail", branch.spread().easyTail());
    fields.put("hard_width", branch.spread().hardWidth());
    fields.put("hard_tail", branch.spread().hardTail());
    return fields;
  }

  private static Map<String, Object> ageing(Ageing ageing) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("retention_loss", ageing.retentionLoss());
    fields.put("wake_up_gain", ageing.wakeUpGain());
    fields.put("wake_up_cycles", ageing.wakeUpCycles());
    fields.put("fatigue_onset", ageing.fatigueOnset());
    fields.put("fatigue_loss", ageing.fatigueLoss());
    fields.put("breakdown_voltage", Unit.VOLT.format(ageing.breakdownVoltage()));
    fields.put("broken_resistance", Unit.OHM.format(ageing.brokenResistance()));
    return fields;
  }

  private static Map<String, Object> provenance(Provenance provenance) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "sources",
        provenance.sources().stream()
            .map(source -> List.of(source.file(), source.sha256()))
            .toList());
    fields.put("method", provenance.method());
    fields.put("date", provenance.date());
    fields.put("tool_version", provenance.toolVersion());
    fields.put("fit_quality", provenance.fitQuality());
    return fields;
  }
}
