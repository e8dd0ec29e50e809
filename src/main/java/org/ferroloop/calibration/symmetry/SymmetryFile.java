package org.ferroloop.calibration.symmetry;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
 * @param firstPulse of the train over which the point is the mean; 0 when it is not known
 * @param lastPulse of that train; 0 when it is not known
 * @param creep what the point moves an e-fold of pulses of the train, in units of the weight
 * @param pulses spent on it, programming included
 * @param date when its measurement began
 * @param expires when it must be measured again
 */
public record SymmetryFile(
    String device,
    String bench,
    String conditions,
    double point,
    double standardError,
    long firstPulse,
    long lastPulse,
    double creep,
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
        "first_pulse",
        "last_pulse",
        "creep",
        "pulses",
        "date",
        "expires");
    return new SymmetryFile(
        root.get("device").text(),
        root.get("bench").text(),
        root.get("conditions").text(),
        root.get("point").number(),
        root.get("standard_error").number(),
        pulse(root, "first_pulse"),
        pulse(root, "last_pulse"),
        root.find("creep").map(ConfigNode::number).orElse(0.0),
        root.get("pulses").integer(0, Long.MAX_VALUE),
        instant(root.get("date")),
        instant(root.get("expires")));
  }

  private static long pulse(ConfigNode root, String name) {
    return root.find(name).map(node -> node.integer(0, Long.MAX_VALUE)).orElse(0L);
  }

  private static Instant instant(ConfigNode node) {
    try {
      return Instant.parse(node.text());
    } catch (DateTimeException e) {
      throw node.wrong("a time such as 2026-01-01T00:00:00Z", e);
    }
  }

  /**
   * Why it may not be used now for a device under these conditions, in words; empty when it may.
   *
   * @param maxAge the most time since it was measured
   */
  public Optional<String> refusal(
      String otherDevice, String otherConditions, Instant now, Duration maxAge) {
    String why = "";
    if (!device.equals(otherDevice)) {
      why = "of the device " + device + ", expected " + otherDevice;
    } else if (!conditions.equals(otherConditions)) {
      why = "measured with " + conditions + ", expected " + otherConditions;
    } else if (now.isBefore(date)) {
      why = "dated " + date + ", which is after now, " + now;
    } else if (!now.isBefore(expires)) {
      why = "expired since " + expires + ", now is " + now;
    } else if (Duration.between(date, now).compareTo(maxAge) > 0) {
      why = "of " + date + ", older than " + maxAge.toSeconds() + " s, now is " + now;
    }
    return why.isEmpty() ? Optional.empty() : Optional.of(why);
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
    fields.put("first_pulse", firstPulse);
    fields.put("last_pulse", lastPulse);
    fields.put("creep", creep);
    fields.put("pulses", pulses);
    fields.put("date", date.toString());
    fields.put("expires", expires.toString());
    TextFile.write(file, ConfigText.yaml(fields));
  }
}
