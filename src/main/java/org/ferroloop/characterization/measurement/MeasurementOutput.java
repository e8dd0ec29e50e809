package org.ferroloop.characterization.measurement;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ferroloop.characterization.procedure.RecordedReads;
import org.ferroloop.characterization.procedure.RunOutput;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigText;

/**
 * What a measurement's readings say, as result.json.
 *
 * @param devices in the order in which they are measured, at least one
 */
public record MeasurementOutput(Measurement measurement, Settings settings, List<String> devices)
    implements RunOutput {
  /** The file's name. */
  public static final String FILE = "result.json";

  public MeasurementOutput {
    devices = List.copyOf(devices);
  }

  @Override
  public Map<String, Object> manifest() {
    return Map.of("devices", devices);
  }

  @Override
  public void check() {
    // Names of devices and figures can stand in any JSON.
  }

  @Override
  public List<String> write(StoredRun run, BiConsumer<String, byte[]> files) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("procedure", measurement.name());
    fields.put("devices", devices);
    fields.put("results", fields(findings(run)));
    files.accept(FILE, ConfigText.json(fields).getBytes(StandardCharsets.UTF_8));
    return List.of(FILE);
  }

  /** What the records of a run say. */
  public List<Finding> findings(StoredRun run) {
    Analysis analysis = measurement.analysis(settings);
    RecordedReads.tell(run, devices.get(0), analysis);
    return analysis.findings();
  }

  /** Findings by their names, for JSON. */
  public static Map<String, Object> fields(List<Finding> findings) {
    Map<String, Object> fields = new LinkedHashMap<>();
    findings.forEach(finding -> fields.put(finding.name(), finding.fields()));
    return fields;
  }
}
