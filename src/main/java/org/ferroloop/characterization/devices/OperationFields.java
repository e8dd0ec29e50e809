package org.ferroloop.characterization.devices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.synapse.bench.DeviceOperation;

/**
 * Operations as records of the kinds "pulse" and "read", in V, A and s. A value that is no number
 * is left out, for JSON has no word for it.
 */
final class OperationFields {
  private OperationFields() {}

  static String kind(DeviceOperation operation) {
    return operation instanceof DeviceOperation.Pulsed ? "pulse" : "read";
  }

  /**
   * @param step its number in the run, from 0
   */
  static Map<String, Object> of(long step, DeviceOperation operation) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("step", step);
    fields.put("device", operation.device());
    if (operation instanceof DeviceOperation.Pulsed pulsed) {
      PulseTrain train = pulsed.train();
      fields.put("amplitude", train.pulse().amplitude());
      fields.put("width", train.pulse().width());
      fields.put("rise", train.pulse().rise());
      fields.put("fall", train.pulse().fall());
      fields.put("count", train.count());
      fields.put("period", train.period());
    } else if (operation instanceof DeviceOperation.Read read) {
      fields.put("readings", read.readings().stream().map(OperationFields::point).toList());
    }
    return fields;
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

  /** The operation of a record; empty when it is of another kind. */
  static Optional<DeviceOperation> operation(RunRecord record) {
    ConfigNode fields = record.fields();
    return switch (record.kind()) {
      case "pulse" ->
          Optional.of(
              new DeviceOperation.Pulsed(
                  fields.get("device").text(),
                  new PulseTrain(
                      new Pulse(
                          fields.get("amplitude").number(),
                          fields.get("width").number(),
                          fields.get("rise").number(),
                          fields.get("fall").number()),
                      (int) fields.get("count").integer(1, Integer.MAX_VALUE),
                      fields.get("period").number())));
      case "read" -> {
        List<Reading> readings = new ArrayList<>();
        fields.get("readings").items().forEach(point -> readings.add(reading(point)));
        yield Optional.of(new DeviceOperation.Read(fields.get("device").text(), readings));
      }
      default -> Optional.empty();
    };
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
