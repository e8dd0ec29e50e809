package org.ferroloop.synapse;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.twin.ConductanceWindow;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.Variability;

/**
 * Synapses in memory that follow a calibrated twin (analog-training section 2). Cells start at w =
 * 0.
 *
 * <p>A pulse moves the hidden weight: w becomes clip(w + s step_s(w) (1 + sigma xi), w_min, w_max).
 * With write noise, what is read is w + dw_min write_noise xi, drawn at each write and the same
 * until the next; with read noise every reading adds its own draw.
 *
 * <p>Noise comes from a counter: a draw depends on the seed, the cell, the number of the call and
 * the pulse within it. So the order of the cells in a batch and the number of threads never change
 * a bit, and a restored array continues bit for bit. It does depend on how pulses are grouped in
 * calls: without noise it does not.
 *
 * <p>Memory a cell: 4 bytes, 8 more each when the step scales or the bounds spread, 4 more with
 * write noise.
 */
public final class TwinArray implements SynapseArray {
  /**
   * The window when the twin's source tells no conductance: weights -1 and +1 stand for 0 S and 1
   * S, so that conductances are fractions of the device's range and not siemens.
   */
  public static final ConductanceWindow RELATIVE_WINDOW = new ConductanceWindow(0, 1);

  private static final int WORTH_A_THREAD = 4096;

  private final int size;
  private final int threads;
  private final ConductanceWindow window;
  private final PulseKernel kernel;
  private final CellTable cells;
  private final float writeNoise;
  private final double readNoise;
  private final long noiseKey;
  private final long writeKey;
  private final long readKey;
  private final BatchOrder order = new BatchOrder();

  private final float[] weights;
  private final float[] written;
  private long sequence;
  private long up;
  private long down;
  private long reads;

  /** An array worked by one thread. */
  public TwinArray(DeviceTwin twin, int size, Seeds seeds) {
    this(twin, size, seeds, 1);
  }

  /**
   * @param size number of cells, at least 1
   * @param seeds of the spread and the noise of this array alone
   * @param threads at most so many share the work of a large batch; results do not depend on it
   * @throws IllegalArgumentException when size or threads is below 1
   */
  public TwinArray(DeviceTwin twin, int size, Seeds seeds, int threads) {
    if (size < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "an array wants at least 1 cell and 1 thread, found " + size + " and " + threads);
    }
    Variability variability = twin.variability();
    this.size = size;
    this.threads = threads;
    this.window = twin.window().orElse(RELATIVE_WINDOW);
    this.kernel = kernel(twin, (float) variability.cycleToCycle());
    this.cells = new CellTable(twin.parameters(), variability, size, seeds.stream("spread").key());
    this.writeNoise = (float) (variability.writeNoise() * twin.parameters().dwMin());
    this.readNoise = variability.readNoise();
    this.noiseKey = seeds.stream("cycle-to-cycle").key();
    this.writeKey = seeds.stream("write").key();
    this.readKey = seeds.stream("read").key();
    this.weights = new float[size];
    this.written = writeNoise > 0 ? new float[size] : weights;
  }

  private static PulseKernel kernel(DeviceTwin twin, float cycleToCycle) {
    return twin.model() instanceof PiecewiseStep piecewise
        ? new PiecewiseKernel(piecewise, cycleToCycle)
        : new ModelKernel(twin.model(), cycleToCycle);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ConductanceWindow window() {
    return window;
  }

  @Override
  public void pulse(PulseBatch batch) {
    order.of(batch, size);
    int entries = batch.size();
    int parts = Math.max(1, Math.min(threads, entries / WORTH_A_THREAD));
    long call = sequence++;
    if (parts == 1) {
      apply(batch, 0, entries, call);
    } else {
      IntStream.range(0, parts)
          .parallel()
          .forEach(
              part ->
                  apply(batch, border(batch, part, parts), border(batch, part + 1, parts), call));
    }
    count(batch);
  }

  /** Where a part begins: never between two entries of one cell. */
  private int border(PulseBatch batch, int part, int parts) {
    int entries = batch.size();
    int place = (int) ((long) entries * part / parts);
    while (place > 0
        && place < entries
        && batch.cell(order.entry(place)) == batch.cell(order.entry(place - 1))) {
      place++;
    }
    return place;
  }

  private void apply(PulseBatch batch, int from, int to, long call) {
    long callKey = RandomStream.bitsAt(noiseKey, call);
    long callWriteKey = RandomStream.bitsAt(writeKey, call);
    int cellBefore = -1;
    long index = 0;
    for (int place = from; place < to; place++) {
      int entry = order.entry(place);
      int cell = batch.cell(entry);
      int count = batch.count(entry);
      boolean upwards = count > 0;
      long pulses = Math.abs((long) count);
      if (cell != cellBefore) {
        index = (long) cell << 32;
        cellBefore = cell;
      }
      float scale = upwards ? cells.scaleUp(cell) : cells.scaleDown(cell);
      weights[cell] =
          kernel.apply(
              weights[cell],
              upwards,
              pulses,
              scale,
              cells.wMin(cell),
              cells.wMax(cell),
              callKey,
              index);
      index += pulses;
      if (writeNoise > 0) {
        written[cell] = noisy(cell, callWriteKey);
      }
    }
  }

  private float noisy(int cell, long callWriteKey) {
    return weights[cell] + writeNoise * (float) RandomStream.gaussianAt(callWriteKey, cell);
  }

  private void count(PulseBatch batch) {
    for (int i = 0; i < batch.size(); i++) {
      int count = batch.count(i);
      if (count > 0) {
        up += count;
      } else {
        down -= count;
      }
    }
  }

  @Override
  public void read(float[] readings) {
    wantLength(readings.length);
    System.arraycopy(written, 0, readings, 0, size);
    if (readNoise > 0) {
      long callKey = RandomStream.bitsAt(readKey, sequence++);
      for (int cell = 0; cell < size; cell++) {
        readings[cell] += (float) (readNoise * RandomStream.gaussianAt(callKey, cell));
      }
    }
    reads += size;
  }

  @Override
  public float read(int cell) {
    Objects.checkIndex(cell, size);
    reads++;
    if (readNoise == 0) {
      return written[cell];
    }
    long callKey = RandomStream.bitsAt(readKey, sequence++);
    return written[cell] + (float) (readNoise * RandomStream.gaussianAt(callKey, cell));
  }

  @Override
  public void program(float[] targets) {
    wantLength(targets.length);
    for (int cell = 0; cell < size; cell++) {
      if (Float.isNaN(targets[cell])) {
        throw new IllegalArgumentException("the target of cell " + cell + " is not a number");
      }
    }
    long callWriteKey = RandomStream.bitsAt(writeKey, sequence++);
    for (int cell = 0; cell < size; cell++) {
      weights[cell] = Math.max(cells.wMin(cell), Math.min(cells.wMax(cell), targets[cell]));
      if (writeNoise > 0) {
        written[cell] = noisy(cell, callWriteKey);
      }
    }
  }

  private void wantLength(int length) {
    if (length != size) {
      throw new IllegalArgumentException(
          "the array has " + size + " cells, the values are " + length);
    }
  }

  @Override
  public PulseTally tally() {
    return new PulseTally(up, down, reads);
  }

  @Override
  public ArrayState save() {
    float[] noisy = writeNoise > 0 ? Arrays.copyOf(written, size) : new float[0];
    return new ArrayState(Arrays.copyOf(weights, size), noisy, sequence, tally());
  }

  @Override
  public void restore(ArrayState state) {
    int wanted = writeNoise > 0 ? size : 0;
    if (state.weights().length != size || state.written().length != wanted) {
      throw new IllegalArgumentException(
          "the state is of "
              + state.weights().length
              + " cells and "
              + state.written().length
              + " noisy readings, the array has "
              + size
              + " and "
              + wanted);
    }
    for (int cell = 0; cell < size; cell++) {
      float weight = state.weights()[cell];
      if (!(weight >= cells.wMin(cell) && weight <= cells.wMax(cell))) {
        throw new IllegalArgumentException(
            "the state puts cell " + cell + " at " + weight + ", outside this cell's bounds");
      }
    }
    System.arraycopy(state.weights(), 0, weights, 0, size);
    System.arraycopy(state.written(), 0, written, 0, wanted);
    sequence = state.sequence();
    up = state.tally().up();
    down = state.tally().down();
    reads = state.tally().reads();
  }
}
