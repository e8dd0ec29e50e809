package org.ferroloop.characterization.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.store.ElectricalFields;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;

/** Steps as the fields of a record, see {@link ElectricalFields}. */
final class StepRecords {
  private StepRecords() {}

  static Map<String, Object> pulse(long step, PulseTrain train) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", step);
    ElectricalFields.put(fields, train);
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
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", step);
    if (!point.equals(Point.NONE)) {
      fields.put("phase", point.phase());
      fields.put("cycle", point.cycle());
      fields.put("index", point.index());
    }
    ElectricalFields.put(fields, readings);
    return fields;
  }

  /** The number of the step that a record of a pulse or a read is of. */
  static long step(RunRecord record) {
    return record.fields().get("step").integer(0, Long.MAX_VALUE);
  }

  /** The train of a record of a pulse. */
  static PulseTrain train(RunRecord record) {
    return ElectricalFields.train(record.fields());
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
    return ElectricalFields.readings(record.fields());
  }
}
