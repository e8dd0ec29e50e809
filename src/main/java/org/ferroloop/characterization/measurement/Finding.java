package org.ferroloop.characterization.measurement;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure that a measurement found.
 *
 * @param name words joined by underscores, as JSON has it ("retention_exponent_positive")
 * @param value NaN when there were too few readings
 * @param error one standard error; NaN when none is known
 * @param unit SI symbol; empty for a pure number
 */
public record Finding(String name, double value, double error, String unit) {
  /** Without a standard error. */
  static Finding of(String name, double value, String unit) {
    return new Finding(name, value, Double.NaN, unit);
  }

  /** As fields for JSON; null where there is no number. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("value", Double.isFinite(value) ? value : null);
    fields.put("standard_error", Double.isFinite(error) ? error : null);
    fields.put("unit", unit);
    return fields;
  }
}
