package org.ferroloop.characterization.devices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.characterization.store.ElectricalFields;
import org.ferroloop.characterization.store.RunRecord;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.synapse.bench.DeviceOperation;

/** Operations as records of the kinds "pulse" and "read", see {@link ElectricalFields}. */
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
      ElectricalFields.put(fields, pulsed.train());
    } else if (operation instanceof DeviceOperation.Read read) {
      ElectricalFields.put(fields, read.readings());
    }
    return fields;
  }

  /** The operation of a record; empty when it is of another kind. */
  static Optional<DeviceOperation> operation(RunRecord record) {
    ConfigNode fields = record.fields();
    return switch (record.kind()) {
      case "pulse" ->
          Optional.of(
              new DeviceOperation.Pulsed(
                  fields.get("device").text(), ElectricalFields.train(fields)));
      case "read" ->
          Optional.of(
              new DeviceOperation.Read(
                  fields.get("device").text(), ElectricalFields.readings(fields)));
      default -> Optional.empty();
    };
  }
}
