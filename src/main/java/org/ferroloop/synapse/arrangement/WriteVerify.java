package org.ferroloop.synapse.arrangement;

import java.util.ArrayList;
import java.util.List;
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
  /**
   * Brings cells to their targets.
   *
   * @param cells numbers of cells, each once
   * @param targets one for each of the cells
   */
  public Programmed write(SynapseArray array, int[] cells, float[] targets) {
    long before = array.tally().pulses();
    ClosedLoop loop = new ClosedLoop(this, cells.length);
    for (int i = 0; i < cells.length; i++) {
      loop.add(cells[i], targets[i]);
    }
    loop.write(array);
    List<Programmed.Miss> missed = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      if (loop.missed(i)) {
        missed.add(new Programmed.Miss(cells[i], targets[i], loop.reading(i)));
      }
    }
    return new Programmed(cells.length, missed, array.tally().pulses() - before);
  }
}
