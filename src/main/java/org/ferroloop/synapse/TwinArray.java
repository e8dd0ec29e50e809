package org.ferroloop.synapse;

import java.util.Objects;
import java.util.Optional;
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
 * <p>Memory a cell: 4 bytes, which {@link #keepIn} shares with the caller, and hardly any as long
 * as most cells are programmed to one number; from the first pulse on 4 more each when the step
 * scales or the bounds spread; 4 more with write noise.
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

  /** The hidden weights, in rows of consecutive cells. */
  private float[][] weights;

  private int width;

  /** Whether they are {@link SharedRows} yet, which cells must be parted from to be pulsed. */
  private boolean together = true;

  /** What is read where that is not the hidden weight. */
  private final float[] written;

  private final float[][] writtenRow;

  /** For whoever reads into one row, so that nothing is allocated. */
  private final float[][] oneRow = new float[1][];

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
    this.weights = SharedRows.of(0, size);
    this.width = weights[0].length;
    this.written = new float[writeNoise > 0 ? size : 0];
    this.writtenRow = new float[][] {written};
  }

  private static PulseKernel kernel(DeviceTwin twin, float cycleToCycle) {
    return twin.model() instanceof PiecewiseStep piecewise
        ? new PiecewiseKernel(piecewise, twin.parameters(), cycleToCycle)
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
    part();
    cells.keep();
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

  /** Gives every cell a weight of its own. */
  private void part() {
    if (together) {
      float[] own = new float[size];
      Rows.copy(weights, 0, own);
      weights = new float[][] {own};
      width = size;
      together = false;
    }
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
    float[] row = weights[0];
    int first = 0;
    for (int place = from; place < to; place++) {
      int entry = order.entry(place);
      int cell = batch.cell(entry);
      int count = batch.count(entry);
      boolean upwards = count > 0;
      long pulses = Math.abs((long) count);
      if (cell != cellBefore) {
        index = (long) cell << 32;
        cellBefore = cell;
        if (cell - first >= width) {
          row = weights[cell / width];
          first = cell / width * width;
        }
      }
      float scale = upwards ? cells.scaleUp(cell) : cells.scaleDown(cell);
      float weight =
          kernel.apply(
              row[cell - first],
              upwards,
              pulses,
              scale,
              cells.wMin(cell),
              cells.wMax(cell),
              callKey,
              index);
      row[cell - first] = weight;
      index += pulses;
      if (writeNoise > 0) {
        written[cell] = noisy(weight, cell, callWriteKey);
      }
    }
  }

  private float noisy(float weight, int cell, long callWriteKey) {
    return weight + writeNoise * (float) RandomStream.fastGaussianAt(callWriteKey, cell);
  }

  /** Without a branch: signs come at random. */
  private void count(PulseBatch batch) {
    long difference = 0;
    long together = 0;
    int entries = batch.size();
    for (int i = 0; i < entries; i++) {
      long count = batch.count(i);
      difference += count;
      together += Math.abs(count);
    }
    up += (together + difference) / 2;
    down += (together - difference) / 2;
  }

  @Override
  public void read(float[] readings) {
    wantLength(readings.length);
    oneRow[0] = readings;
    read(oneRow);
    oneRow[0] = null;
  }

  @Override
  public void read(float[][] rows) {
    Rows.want(rows, size);
    if (rows != weights) {
      Rows.copy(writeNoise > 0 ? writtenRow : weights, rows);
    }
    if (readNoise > 0) {
      addReadNoise(rows);
    }
    reads += size;
  }

  @Override
  public boolean changesByPulsesAlone() {
    return readNoise == 0;
  }

  @Override
  public void readAgain(float[][] rows, int[] pulsed, int count) {
    if (readNoise > 0) {
      read(rows);
      return;
    }
    Rows.want(rows, size);
    reads += size;
    if (rows != weights) {
      int length = rows[0].length;
      for (int i = 0; i < count; i++) {
        int cell = pulsed[i];
        rows[cell / length][cell % length] = held(cell);
      }
    }
  }

  /** What a reading without noise tells. */
  private float held(int cell) {
    return writeNoise > 0 ? written[cell] : weights[cell / width][cell % width];
  }

  @Override
  public boolean keepIn(float[][] rows) {
    Rows.want(rows, size);
    if (writeNoise > 0 || readNoise > 0) {
      return false;
    }
    Rows.copy(weights, rows);
    weights = rows;
    width = rows[0].length;
    together = false;
    return true;
  }

  private void addReadNoise(float[][] rows) {
    long callKey = RandomStream.bitsAt(readKey, sequence++);
    long cell = 0;
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] += (float) (readNoise * RandomStream.fastGaussianAt(callKey, cell++));
      }
    }
  }

  @Override
  public float read(int cell) {
    Objects.checkIndex(cell, size);
    reads++;
    float reading = held(cell);
    if (readNoise == 0) {
      return reading;
    }
    long callKey = RandomStream.bitsAt(readKey, sequence++);
    return reading + (float) (readNoise * RandomStream.fastGaussianAt(callKey, cell));
  }

  @Override
  public void read(int first, float[] readings) {
    if (readNoise > 0) {
      SynapseArray.super.read(first, readings);
      return;
    }
    Objects.checkFromIndexSize(first, readings.length, size);
    Rows.copy(writeNoise > 0 ? writtenRow : weights, first, readings);
    reads += readings.length;
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
    float[] reached = new float[size];
    for (int cell = 0; cell < size; cell++) {
      float weight = cells.clipped(cell, targets[cell]);
      reached[cell] = weight;
      if (writeNoise > 0) {
        written[cell] = noisy(weight, cell, callWriteKey);
      }
    }
    take(reached);
  }

  /** Sets all weights; they stay together where they are and most of them are one number. */
  private void take(float[] values) {
    Optional<float[][]> shared = together ? SharedRows.of(values) : Optional.empty();
    if (shared.isPresent()) {
      weights = shared.get();
      width = weights[0].length;
    } else {
      part();
      Rows.copy(new float[][] {values}, weights);
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
    float[] hidden = new float[size];
    Rows.copy(weights, 0, hidden);
    return new ArrayState(hidden, written.clone(), sequence, tally());
  }

  @Override
  public void restore(ArrayState state) {
    int wanted = written.length;
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
      if (!(cells.clipped(cell, weight) == weight)) {
        throw new IllegalArgumentException(
            "the state puts cell " + cell + " at " + weight + ", outside this cell's bounds");
      }
    }
    take(state.weights());
    System.arraycopy(state.written(), 0, written, 0, wanted);
    sequence = state.sequence();
    up = state.tally().up();
    down = state.tally().down();
    reads = state.tally().reads();
  }
}
