package org.ferroloop.characterization.procedure;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.ferroloop.characterization.B1500Writer;
import org.ferroloop.characterization.SweepLabels;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.ConfigNode;

/**
 * The files of a sweep, one a repetition, in the layout of the B1500A's measurement script.
 *
 * @param labels of its files; repetition and time come from the run
 * @param zone of the local times in its files
 */
public record SweepOutput(SweepProcedure procedure, SweepLabels labels, ZoneId zone)
    implements RunOutput {
  /** As a manifest has it. */
  public static SweepOutput of(SweepProcedure procedure, ConfigNode manifest) {
    ConfigNode labels = manifest.get("labels");
    SweepLabels read =
        new SweepLabels(
            labels.get("device").text(),
            0,
            LocalDateTime.MIN.withYear(1970),
            labels.get("ground").text(),
            labels.get("pulser").text(),
            labels.get("name").text());
    return new SweepOutput(procedure, read, ZoneId.of(labels.get("zone").text()));
  }

  @Override
  public Map<String, Object> manifest() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("device", labels.device());
    fields.put("ground", labels.ground());
    fields.put("pulser", labels.pulser());
    fields.put("name", labels.name());
    fields.put("zone", zone.getId());
    return Map.of("labels", fields);
  }

  @Override
  public void check() {
    B1500Writer.text(labels, procedure.settings(), List.of());
  }

  @Override
  public List<String> write(StoredRun run, BiConsumer<String, byte[]> files) {
    List<String> names = new ArrayList<>();
    SweepFiles.write(
        run,
        procedure,
        labels,
        zone,
        (name, bytes) -> {
          files.accept(name, bytes);
          names.add(name);
        });
    return names;
  }
}
