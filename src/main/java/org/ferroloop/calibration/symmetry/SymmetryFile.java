package org.ferroloop.calibration.symmetry;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.ConfigText;
import org.ferroloop.config.TextFile;

/**
 * A symmetry point that was measured on a device, as a file (YAML): what it is, under which
 * conditions it holds, and until when it is believed.
 *
 * @param device it is of, as the bench file names it
 * @param bench its name
 * @param conditions pulses, read and window, in words; another condition is another point
 * @param point the settled mean, drift corrected
 * @param standardError of it
 * @param pulses spent on it
 * @param date when it was measured
 * @param expires when it must be measured again
 */
public record SymmetryFile(
    String device,
    String bench,
    String conditions,
    double point,
    double standardError,
    long pulses,
    Instant date,
    Instant expires) {
  private static final String FORMAT = "ferroloop-symmetry/1";

  /**
   * @throws org.ferroloop.config.InputException when the file is missing or wrong
   */
  public static SymmetryFile read(Path file) {
    ConfigNode root = ConfigFile.read(file);
    root.get("format").oneOf(FORMAT);
    root.allowOnly(
        "format",
        "device",
        "bench",
        "conditions",
        "point",
        "standard_error",
        "pulses",
        "date",
        "expires");
    return new SymmetryFile(
        root.get("device").text(),
        root.get("bench").text(),
        root.get("conditions").text(),
        root.get("point").number(),
        root.get("standard_error").number(),
        root.get("pulses").integer(0, Long.MAX_VALUE),
        instant(root.get("date")),
        instant(root.get("expires")));
  }

  private static Instant instant(ConfigNode node) {
    try {
      return Instant.parse(node.text());
    } catch (DateTimeException e) {
      throw node.wrong("a time such as 2026-01-01T00:00:00Z", e);
    }
  }

  /**
   * Whether it may be used now for a device under these conditions.
   *
   * @param maxAge the most time since it was measured
   */
  public boolean holds(String otherDevice, String otherConditions, Instant now, Duration maxAge) {
    return device.equals(otherDevice)
        && conditions.equals(otherConditions)
        && now.isBefore(expires)
        && !now.isBefore(date)
        && Duration.between(date, now).compareTo(maxAge) <= 0;
  }

  /**
   * Writes it, whole or not at all.
   *
   * @throws org.ferroloop.config.InputException when it cannot be written
   */
  public void write(Path file) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("device", device);
    fields.put("bench", bench);
    fields.put("conditions", conditions);
    fields.put("point", point);
    fields.put("standard_error", standardError);
    fields.put("pulses", pulses);
    fields.put("date", date.toString());
    fields.put("expires", expires.toString());
    TextFile.write(file, ConfigText.yaml(fields));
  }
}
