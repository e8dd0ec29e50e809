package org.ferroloop.training.bench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.characterization.store.RunStore;
import org.ferroloop.synapse.bench.BenchArray;
import org.ferroloop.synapse.bench.DeviceAccess;
import org.ferroloop.synapse.bench.DeviceMoved;
import org.ferroloop.synapse.bench.DeviceOperation;

/**
 * Holds devices against the last that was recorded of them, before a run goes on. A device that was
 * read last must read alike within the tolerance of programming. One that was pulsed last cannot be
 * verified; of the run's last record it is found out whether its train went out: a kill may have
 * come between record and train. Where the device moved it did; where it is still where it was read
 * before, the train goes out now; without such a reading it counts as gone out. What was found is a
 * record of the kind "verified".
 */
final class DevicesVerified {
  private final DeviceAccess live;
  private final SynapseFields fields;
  private final RunStore store;

  DevicesVerified(DeviceAccess live, SynapseFields fields, RunStore store) {
    this.live = live;
    this.fields = fields;
    this.store = store;
  }

  /**
   * @param recorded all operations of the run
   * @throws DeviceMoved when a device is not where it was read
   */
  void hold(List<DeviceOperation> recorded) {
    Map<String, DeviceOperation> last = new LinkedHashMap<>();
    Map<String, DeviceOperation> before = new HashMap<>();
    for (DeviceOperation operation : recorded) {
      DeviceOperation previous = last.put(operation.device(), operation);
      if (previous != null) {
        before.put(operation.device(), previous);
      }
    }
    DeviceOperation end = recorded.isEmpty() ? null : recorded.get(recorded.size() - 1);
    for (DeviceOperation operation : last.values()) {
      if (operation instanceof DeviceOperation.Read read) {
        double left = BenchArray.weight(fields, read.readings());
        double found = read(read.device());
        if (Double.isFinite(left) && !(Math.abs(found - left) <= fields.tolerance())) {
          throw new DeviceMoved(read.device(), left, found, fields.tolerance());
        }
        tell(read.device(), left, found, "as it was left");
      } else if (operation == end && operation instanceof DeviceOperation.Pulsed pulsed) {
        decide(pulsed, before.get(pulsed.device()));
      }
    }
    store.flush();
  }

  private void decide(DeviceOperation.Pulsed pulsed, DeviceOperation before) {
    if (!(before instanceof DeviceOperation.Read read)) {
      tell(pulsed.device(), Double.NaN, Double.NaN, "no reading before: the train counts as made");
      return;
    }
    double left = BenchArray.weight(fields, read.readings());
    double found = read(pulsed.device());
    boolean moved = !(Math.abs(found - left) <= fields.tolerance() / 2);
    tell(
        pulsed.device(),
        left,
        found,
        moved ? "moved: the train had gone out" : "has not moved: the train goes out now");
    store.flush();
    if (!moved) {
      live.pulse(pulsed.device(), pulsed.train());
    }
  }

  private double read(String device) {
    return BenchArray.weight(fields, live.read(device, fields.read()));
  }

  private void tell(String device, double left, double found, String what) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("device", device);
    if (Double.isFinite(left)) {
      record.put("left", left);
    }
    if (Double.isFinite(found)) {
      record.put("found", found);
    }
    record.put("what", what);
    store.append("verified", record);
  }
}
