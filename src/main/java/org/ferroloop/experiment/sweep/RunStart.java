package org.ferroloop.experiment.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.TextFile;

/**
 * The manifest of a sweep's folder. The day on which the sweep first began stays in it: twins that
 * are made by the sweep bear that date, and must be the same when it is continued.
 */
public final class RunStart {
  private static final String MANIFEST = "manifest.json";

  private RunStart() {}

  /**
   * Notes the beginning, or reads it from the manifest that is there.
   *
   * @param configuration the resolved file
   * @return ISO date of the first beginning
   * @throws org.ferroloop.config.InputException when the manifest is malformed or cannot be written
   */
  public static String note(
      Path folder, String command, String toolVersion, Instant now, Map<String, ?> configuration) {
    Path file = folder.resolve(MANIFEST);
    Instant started = Files.exists(file) ? started(ConfigFile.read(file)) : now;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("command", command);
    fields.put("versions", Map.of("ferroloop", toolVersion));
    fields.put(
        "java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    fields.put("configuration", configuration);
    fields.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
    TextFile.write(file, ConfigText.json(fields));
    return LocalDate.ofInstant(started, ZoneOffset.UTC).toString();
  }

  private static Instant started(ConfigNode manifest) {
    ConfigNode node = manifest.get("started");
    try {
      return Instant.parse(node.text());
    } catch (DateTimeParseException e) {
      throw node.wrong("a time such as 2026-01-31T12:00:00Z", e);
    }
  }
}
