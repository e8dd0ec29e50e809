package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.characterization.measurement.Finding;
import org.ferroloop.characterization.measurement.MeasurementOutput;
import org.ferroloop.characterization.procedure.DryRun;
import org.ferroloop.characterization.procedure.Procedure;
import org.ferroloop.config.ConfigText;
import org.ferroloop.quantity.Unit;

/** What a procedure would do or has done, for people and as JSON. */
final class ProcedureText {
  private final Procedure procedure;
  private final String device;
  private final DryRun dry;

  ProcedureText(Procedure procedure, String device, DryRun dry) {
    this.procedure = procedure;
    this.device = device;
    this.dry = dry;
  }

  /** Before it runs. */
  String dryRun(boolean json) {
    if (json) {
      Map<String, Object> fields = head();
      fields.put("dry_run", true);
      fields.put("reads", dry.reads());
      fields.put("seconds_at_least", dry.leastSeconds());
      fields.put("seconds_likely", dry.likelySeconds());
      fields.put("highest_volts", dry.highest());
      fields.put("lowest_volts", dry.lowest());
      fields.put("pulses_before", dry.pulsesBefore());
      fields.put(
          "energy_joules_at_most", dry.energy().isPresent() ? dry.energy().getAsDouble() : null);
      fields.put("devices", doses());
      fields.put("allowed", dry.refusal().isEmpty());
      fields.put("refusal", dry.refusal().orElse(null));
      fields.put("parameters", procedure.parameters());
      return ConfigText.json(fields);
    }
    String energy =
        dry.energy().isPresent()
            ? "at most " + Unit.JOULE.format(rounded(dry.energy().getAsDouble()))
            : "unknown: the envelope states no highest conductance";
    return line("procedure", procedure.name() + " of " + device + ", nothing opened")
        + line("pulses", dry.pulses() + " (taken before: " + dry.pulsesBefore() + ")")
        + line("reads", Long.toString(dry.reads()))
        + line(
            "duration",
            "at least "
                + ProgressLine.duration(dry.leastSeconds())
                + ", about "
                + ProgressLine.duration(dry.likelySeconds())
                + " at the pace of a B1500A")
        + line(
            "voltages",
            Unit.VOLT.format(rounded(dry.lowest()))
                + " to "
                + Unit.VOLT.format(rounded(dry.highest())))
        + line("energy", energy)
        + line("envelope", dry.refusal().map(text -> "REFUSED: " + text).orElse("allows it"));
  }

  private List<Object> doses() {
    List<Object> all = new ArrayList<>();
    for (DryRun.DeviceDose dose : dry.doses()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("device", dose.device());
      fields.put("pulses", dose.pulses());
      fields.put("pulses_before", dose.pulsesBefore());
      fields.put(
          "energy_joules_at_most", dose.energy().isPresent() ? dose.energy().getAsDouble() : null);
      all.add(fields);
    }
    return all;
  }

  /**
   * After it ran.
   *
   * @param findings what was found; empty when the files say it all
   */
  String done(Path folder, List<String> files, List<Finding> findings, boolean json) {
    if (json) {
      Map<String, Object> fields = head();
      fields.put("dry_run", false);
      fields.put("output", folder.toString());
      fields.put("files", files);
      if (!findings.isEmpty()) {
        fields.put("results", MeasurementOutput.fields(findings));
      }
      return ConfigText.json(fields);
    }
    StringBuilder text = new StringBuilder(FindingText.of(findings));
    files.forEach(file -> text.append(line("file", folder.resolve(file).toString())));
    return text + line("run", folder.toString());
  }

  private Map<String, Object> head() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("procedure", procedure.name());
    fields.put("device", device);
    if (procedure.parameters().containsKey("repetitions")) {
      fields.put("repetitions", procedure.parameters().get("repetitions"));
    }
    fields.put("pulses", dry.pulses());
    return fields;
  }

  private static String line(String what, String value) {
    return String.format(Locale.ROOT, "%-12s %s%n", what, value);
  }

  /** To three digits, for people. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.2e", value));
  }
}
