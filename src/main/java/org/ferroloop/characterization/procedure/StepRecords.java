package org.ferroloop.characterization.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;

/**
 * Steps as the fields of a record, all in SI units: V, A, s. A value that is no number is left out,
 * for JSON has no word for it.
 */
final class StepRecords {
  private StepRecords() {}

  static Map<String, Object> pulse(long step, PulseTrain train) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", step);
    fields.put("amplitude", train.pulse().amplitude());
    fields.put("width", train.pulse().width());
    fields.put("rise", train.pulse().rise());
    fields.put("fall", train.pulse().fall());
    fields.put("count", train.count());
    fields.put("period", train.period());
    return fields;
  }

  /** Where the run turns to another device. */
  static Map<String, Object> device(long step, String name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", step);
    fields.put("device", name);
    return fields;
  }

  static Map<String, Object> read(long step, Point point, List<Reading> readings) {
    List<Object> points = new ArrayList<>();
    for (Reading reading : readings) {
      Map<String, Object> one = new LinkedHashMap<>();
      put(one, "voltage", reading.voltage());
      put(one, "current", reading.current());
      put(one, "seconds", reading.seconds());
      one.put("status", reading.status().name().toLowerCase(Locale.ROOT));
      points.add(one);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", step);
    if (!point.equals(Point.NONE)) {
      fields.put("phase", point.phase());
      fields.put("cycle", point.cycle());
      fields.put("index", point.index());
    }
    fields.put("readings", points);
    return fields;
  }

  private static void put(Map<String, Object> point, String name, double value) {
    if (Double.isFinite(value)) {
      point.put(name, value);
    }
  }

  /** The number of the step that a record of a pulse or a read is of. */
  static long step(RunRecord record) {
    return record.fields().get("step").integer(0, Long.MAX_VALUE);
  }

  /** The train of a record of a pulse. */
  static PulseTrain train(RunRecord record) {
    ConfigNode fields = record.fields();
    Pulse pulse =
        new Pulse(
            fields.get("amplitude").number(),
            fields.get("width").number(),
            fields.get("rise").number(),
            fields.get("fall").number());
    int count = (int) fields.get("count").integer(1, Integer.MAX_VALUE);
    return new PulseTrain(pulse, count, fields.get("period").number());
  }

  /** A record of a read, of this device. */
  static Observation observation(String device, RunRecord record) {
    ConfigNode fields = record.fields();
    Point point =
        fields.has("phase")
            ? new Point(
                fields.get("phase").text(),
                fields.get("cycle").integer(0, Long.MAX_VALUE),
                fields.get("index").integer(0, Long.MAX_VALUE))
            : Point.NONE;
    return new Observation(device, step(record), point, record.time(), readings(record));
  }

  /** The readings of a record of a read. */
  static List<Reading> readings(RunRecord record) {
    return record.fields().get("readings").items().stream().map(StepRecords::reading).toList();
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
