package org.ferroloop.synapse.arrangement;

import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;

/**
 * The loop of {@link WriteVerify} with memory that is kept: a training loop that writes thousands
 * of times allocates nothing. Not thread-safe.
 */
final class ClosedLoop {
  private static final int MOST_AT_ONCE = 64;

  private final double tolerance;
  private final int budget;
  private final int[] cells;
  private final float[] targets;
  private final int[] spent;
  private final int[] counts;
  private final float[] readings;
  private final float[] nearest;

  /** Which of the cells are still on their way, in their order. */
  private final int[] open;

  private final PulseBatch pulses;
  private int size;

  /**
   * @param capacity the most cells that are written at once
   */
  ClosedLoop(WriteVerify rules, int capacity) {
    this.tolerance = rules.tolerance();
    this.budget = rules.budget();
    this.cells = new int[capacity];
    this.targets = new float[capacity];
    this.spent = new int[capacity];
    this.counts = new int[capacity];
    this.readings = new float[capacity];
    this.nearest = new float[capacity];
    this.open = new int[capacity];
    this.pulses = new PulseBatch(capacity);
  }

  /** Forgets the cells that were written. */
  void clear() {
    size = 0;
  }

  /** One more cell to write, each once. */
  void add(int cell, float target) {
    cells[size] = cell;
    targets[size] = target;
    spent[size] = 0;
    counts[size] = 0;
    readings[size] = 0;
    nearest[size] = Float.MAX_VALUE;
    size++;
  }

  /** Brings all cells that were added to their targets, together. */
  void write(SynapseArray array) {
    int still = size;
    for (int i = 0; i < size; i++) {
      open[i] = i;
    }
    while (still > 0) {
      int kept = 0;
      for (int i = 0; i < still; i++) {
        if (!done(open[i], array.read(cells[open[i]]))) {
          open[kept++] = open[i];
        }
      }
      still = kept;
      pulses.clear();
      for (int i = 0; i < still; i++) {
        int one = open[i];
        pulses.add(cells[one], targets[one] > readings[one] ? counts[one] : -counts[one]);
        spent[one] += counts[one];
      }
      array.pulse(pulses);
    }
  }

  private boolean done(int one, float reading) {
    float moved = Math.abs(reading - readings[one]);
    readings[one] = reading;
    float error = error(one);
    boolean late = spent[one] > budget * 3L / 4;
    boolean done = error <= tolerance || spent[one] >= budget || late && error <= nearest[one];
    nearest[one] = Math.min(nearest[one], error);
    counts[one] = Math.min(budget - spent[one], next(counts[one], moved, error));
    return done;
  }

  private static int next(int count, float moved, float error) {
    if (count == 0) {
      return 1;
    }
    float perPulse = moved / count;
    float half = error / 2;
    // Without a response a single pulse may be below the resolution of the reading.
    float wanted = perPulse > 0 ? half / perPulse : 2f * count;
    return Math.max(1, (int) Math.min(MOST_AT_ONCE, wanted));
  }

  private float error(int one) {
    return Math.abs(targets[one] - readings[one]);
  }

  /** Whether a cell, in the order in which they were added, did not come within the tolerance. */
  boolean missed(int one) {
    return !(error(one) <= tolerance);
  }

  /** The last reading of a cell, in the order in which they were added. */
  float reading(int one) {
    return readings[one];
  }
}
