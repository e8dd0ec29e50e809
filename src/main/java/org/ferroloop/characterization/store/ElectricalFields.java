package org.ferroloop.characterization.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;

/**
 * Pulses and readings as fields of a record, in V, A and s. A value that is no number is left out,
 * for JSON has no word for it.
 */
public final class ElectricalFields {
  private ElectricalFields() {}

  /** Adds a train of pulses. */
  public static void put(Map<String, Object> fields, PulseTrain train) {
    fields.put("amplitude", train.pulse().amplitude());
    fields.put("width", train.pulse().width());
    fields.put("rise", train.pulse().rise());
    fields.put("fall", train.pulse().fall());
    fields.put("count", train.count());
    fields.put("period", train.period());
  }

  /** Adds readings, in their order. */
  public static void put(Map<String, Object> fields, List<Reading> readings) {
    fields.put("readings", readings.stream().map(ElectricalFields::point).toList());
  }

  private static Map<String, Object> point(Reading reading) {
    Map<String, Object> point = new LinkedHashMap<>();
    put(point, "voltage", reading.voltage());
    put(point, "current", reading.current());
    put(point, "seconds", reading.seconds());
    point.put("status", reading.status().name().toLowerCase(Locale.ROOT));
    return point;
  }

  private static void put(Map<String, Object> point, String name, double value) {
    if (Double.isFinite(value)) {
      point.put(name, value);
    }
  }

  /** The train of pulses of a record. */
  public static PulseTrain train(ConfigNode fields) {
    Pulse pulse =
        new Pulse(
            fields.get("amplitude").number(),
            fields.get("width").number(),
            fields.get("rise").number(),
            fields.get("fall").number());
    int count = (int) fields.get("count").integer(1, Integer.MAX_VALUE);
    return new PulseTrain(pulse, count, fields.get("period").number());
  }

  /** The readings of a record, in their order. */
  public static List<Reading> readings(ConfigNode fields) {
    return fields.get("readings").items().stream().map(ElectricalFields::reading).toList();
  }

  private static Reading reading(ConfigNode point) {
    return new Reading(
        number(point, "voltage"),
        number(point, "current"),
        number(point, "seconds"),
        ReadingStatus.valueOf(point.get("status").text().toUpperCase(Locale.ROOT)));
  }

  private static double number(ConfigNode point, String name) {
    return point.find(name).map(ConfigNode::number).orElse(Double.NaN);
  }
}
