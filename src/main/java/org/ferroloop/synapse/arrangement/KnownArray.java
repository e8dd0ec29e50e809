package org.ferroloop.synapse.arrangement;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.Rows;
import org.ferroloop.synapse.SynapseArray;

/**
 * Reads of the whole array ask only for cells that were pulsed since they were last read; of the
 * others the last reading stands. Where a read takes a second, a mini-batch that moved three cells
 * costs three reads. A read of one cell is always made.
 */
public final class KnownArray extends Arrangement {
  private final float[] known;
  private final boolean[] stale;

  public KnownArray(SynapseArray below) {
    super(below);
    this.known = new float[below.size()];
    this.stale = new boolean[below.size()];
    Arrays.fill(stale, true);
  }

  @Override
  public void pulse(PulseBatch batch) {
    wantCells(batch);
    for (int i = 0; i < batch.size(); i++) {
      stale[batch.cell(i)] = true;
    }
    below.pulse(batch);
  }

  @Override
  public float read(int cell) {
    Objects.checkIndex(cell, known.length);
    known[cell] = below.read(cell);
    stale[cell] = false;
    return known[cell];
  }

  private void refresh() {
    for (int cell = 0; cell < known.length; cell++) {
      if (stale[cell]) {
        read(cell);
      }
    }
  }

  @Override
  public void read(float[] weights) {
    wantLength(weights.length);
    refresh();
    System.arraycopy(known, 0, weights, 0, weights.length);
  }

  @Override
  public void read(float[][] rows) {
    Rows.want(rows, size());
    refresh();
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(known, i * rows[i].length, rows[i], 0, rows[i].length);
    }
  }

  @Override
  public void program(float[] targets) {
    Arrays.fill(stale, true);
    below.program(targets);
  }

  @Override
  public ArrayState save() {
    float[] own = new float[2 * known.length];
    for (int cell = 0; cell < known.length; cell++) {
      own[cell] = known[cell];
      own[known.length + cell] = stale[cell] ? 1 : 0;
    }
    return state(own, 0, List.of(below.save()));
  }

  @Override
  public void restore(ArrayState state) {
    wantState(state, 2 * known.length, 1);
    below.restore(state.parts().get(0));
    for (int cell = 0; cell < known.length; cell++) {
      known[cell] = state.weights()[cell];
      stale[cell] = state.weights()[known.length + cell] != 0;
    }
  }
}
