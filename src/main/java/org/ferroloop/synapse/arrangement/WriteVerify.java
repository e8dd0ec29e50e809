package org.ferroloop.synapse.arrangement;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;

/**
 * Writes weights in closed loop: read, pulse towards the target, read again, until a reading is
 * within the tolerance or the pulses are spent. Far from the target as many pulses are given at
 * once as the last response tells would go half the way. In the last quarter of its budget a cell
 * whose steps are coarser than the tolerance stops at a reading as near as any before.
 *
 * @param tolerance of a reading, in units of the weight, positive
 * @param budget the most pulses a cell, at least 1
 */
public record WriteVerify(double tolerance, int budget) {
  private static final int MOST_AT_ONCE = 64;

  /** One cell on its way. */
  private static final class Writing {
    private final int cell;
    private final float target;
    private int spent;
    private int count;
    private float reading;
    private float nearest = Float.MAX_VALUE;
    private boolean done;

    Writing(int cell, float target) {
      this.cell = cell;
      this.target = target;
    }

    float error() {
      return Math.abs(target - reading);
    }

    void look(float newReading, double tolerance, int budget) {
      float moved = Math.abs(newReading - reading);
      reading = newReading;
      boolean late = spent > budget * 3L / 4;
      done = error() <= tolerance || spent >= budget || late && error() <= nearest;
      nearest = Math.min(nearest, error());
      count = Math.min(budget - spent, next(moved));
    }

    private int next(float moved) {
      if (count == 0) {
        return 1;
      }
      float perPulse = moved / count;
      float half = error() / 2;
      // Without a response a single pulse may be below the resolution of the reading.
      float wanted = perPulse > 0 ? half / perPulse : 2f * count;
      return Math.max(1, (int) Math.min(MOST_AT_ONCE, wanted));
    }
  }

  /**
   * Brings cells to their targets.
   *
   * @param cells numbers of cells, each once
   * @param targets one for each of the cells
   */
  public Programmed write(SynapseArray array, int[] cells, float[] targets) {
    long before = array.tally().pulses();
    List<Writing> all = new ArrayList<>(cells.length);
    for (int i = 0; i < cells.length; i++) {
      all.add(new Writing(cells[i], targets[i]));
    }
    List<Writing> open = new ArrayList<>(all);
    PulseBatch pulses = new PulseBatch(cells.length);
    while (!open.isEmpty()) {
      for (Writing writing : open) {
        writing.look(array.read(writing.cell), tolerance, budget);
      }
      open.removeIf(writing -> writing.done);
      pulses.clear();
      for (Writing writing : open) {
        pulses.add(writing.cell, writing.target > writing.reading ? writing.count : -writing.count);
        writing.spent += writing.count;
      }
      array.pulse(pulses);
    }
    List<Programmed.Miss> missed = new ArrayList<>();
    for (Writing writing : all) {
      if (!(writing.error() <= tolerance)) {
        missed.add(new Programmed.Miss(writing.cell, writing.target, writing.reading));
      }
    }
    return new Programmed(cells.length, missed, array.tally().pulses() - before);
  }
}
