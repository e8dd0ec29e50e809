package org.ferroloop.synapse.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ferroloop.bench.SynapseFields;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.BatchOrder;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.arrangement.WriteVerify;
import org.ferroloop.twin.ConductanceWindow;

/**
 * Synapses that are devices of a bench, one a cell. A count of n is a train of n identical set or
 * reset pulses. A weight is the normalised mean conductance over the points of a small sweep; a
 * reading that is no number (overflow, compliance) is not a number. Programming writes and
 * verifies.
 *
 * <p>The cells of a batch are pulsed in rising order, so that a device is connected once a batch.
 */
public final class BenchArray implements SynapseArray {
  private final DeviceAccess access;
  private final List<String> devices;
  private final SynapseFields fields;
  private final WriteVerify writer;
  private final BatchOrder order = new BatchOrder();
  private final float[] last;
  private long operations;
  private long up;
  private long down;
  private long reads;

  /**
   * @param devices the cells in their order, each once
   * @param fields how they are pulsed and read
   * @throws IllegalArgumentException when there is no device, or one comes twice
   */
  public BenchArray(DeviceAccess access, List<String> devices, SynapseFields fields) {
    if (devices.isEmpty() || devices.stream().distinct().count() < devices.size()) {
      throw new IllegalArgumentException(
          "an array wants at least one device, each once, found " + devices);
    }
    this.access = access;
    this.devices = List.copyOf(devices);
    this.fields = fields;
    this.writer = new WriteVerify(fields.tolerance(), fields.budget());
    this.last = new float[devices.size()];
    Arrays.fill(last, Float.NaN);
  }

  @Override
  public int size() {
    return devices.size();
  }

  @Override
  public ConductanceWindow window() {
    return fields.window();
  }

  @Override
  public void pulse(PulseBatch batch) {
    order.of(batch, size());
    for (int place = 0; place < batch.size(); place++) {
      int entry = order.entry(place);
      pulse(batch.cell(entry), batch.count(entry));
    }
  }

  private void pulse(int cell, int count) {
    PulseTrain train =
        new PulseTrain(count > 0 ? fields.up() : fields.down(), Math.abs(count), fields.period());
    access.pulse(devices.get(cell), train);
    operations++;
    if (count > 0) {
      up += count;
    } else {
      down -= count;
    }
  }

  @Override
  public void read(float[] weights) {
    if (weights.length != size()) {
      throw new IllegalArgumentException(
          "the array has " + size() + " cells, the values are " + weights.length);
    }
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] = read(cell);
    }
  }

  @Override
  public float read(int cell) {
    Objects.checkIndex(cell, size());
    List<Reading> readings = access.read(devices.get(cell), fields.read());
    operations++;
    reads++;
    last[cell] = (float) weight(fields, readings);
    return last[cell];
  }

  /**
   * The weight that readings tell: the normalised mean conductance over their points; not a number
   * when one of them is not.
   */
  public static double weight(SynapseFields fields, List<Reading> readings) {
    double sum = 0;
    for (Reading reading : readings) {
      sum += reading.ok() ? reading.current() / reading.voltage() : Double.NaN;
    }
    return fields.window().weight(sum / readings.size());
  }

  @Override
  public void program(float[] targets) {
    if (targets.length != size()) {
      throw new IllegalArgumentException(
          "the array has " + size() + " cells, the values are " + targets.length);
    }
    int[] cells = new int[targets.length];
    for (int cell = 0; cell < cells.length; cell++) {
      if (Float.isNaN(targets[cell])) {
        throw new IllegalArgumentException("the target of cell " + cell + " is not a number");
      }
      cells[cell] = cell;
    }
    writer.write(this, cells, targets);
  }

  @Override
  public PulseTally tally() {
    return new PulseTally(up, down, reads);
  }

  @Override
  public ArrayState save() {
    return new ArrayState(last.clone(), new float[0], operations, tally());
  }

  /**
   * {@inheritDoc}
   *
   * @throws DeviceMoved when a device is farther from its saved reading than the tolerance of
   *     programming
   */
  @Override
  public void restore(ArrayState state) {
    if (state.weights().length != size() || state.written().length != 0) {
      throw new IllegalArgumentException(
          "the state is of " + state.weights().length + " cells, the array has " + size());
    }
    for (int cell = 0; cell < size(); cell++) {
      float wanted = state.weights()[cell];
      if (!Float.isNaN(wanted)) {
        float found = read(cell);
        if (!(Math.abs(found - wanted) <= fields.tolerance())) {
          throw new DeviceMoved(devices.get(cell), wanted, found, fields.tolerance());
        }
      }
    }
    System.arraycopy(state.weights(), 0, last, 0, size());
    operations = state.sequence();
    up = state.tally().up();
    down = state.tally().down();
    reads = state.tally().reads();
  }
}
