package org.ferroloop.synapse.arrangement;

import java.util.List;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.twin.ConductanceWindow;

/** An array on top of another, cell on cell unless a subclass says otherwise. */
abstract class Arrangement implements SynapseArray {
  final SynapseArray below;

  Arrangement(SynapseArray below) {
    this.below = below;
  }

  @Override
  public int size() {
    return below.size();
  }

  @Override
  public ConductanceWindow window() {
    return below.window();
  }

  @Override
  public void pulse(PulseBatch batch) {
    below.pulse(batch);
  }

  @Override
  public void read(float[] weights) {
    below.read(weights);
  }

  /** Row by row as the array below does it; whoever changes readings changes both methods. */
  @Override
  public void read(float[][] rows) {
    below.read(rows);
  }

  @Override
  public float read(int cell) {
    return below.read(cell);
  }

  @Override
  public void program(float[] targets) {
    below.program(targets);
  }

  @Override
  public PulseTally tally() {
    return below.tally();
  }

  @Override
  public ArrayState save() {
    return state(new float[0], 0, List.of(below.save()));
  }

  /** A state with what the arrangement itself knows. */
  final ArrayState state(float[] own, long count, List<ArrayState> parts) {
    return new ArrayState(own, new float[0], count, tally(), parts);
  }

  @Override
  public void restore(ArrayState state) {
    wantState(state, 0, 1);
    below.restore(state.parts().get(0));
  }

  /** Refuses the state of another arrangement before anything is restored. */
  static void wantState(ArrayState state, int own, int parts) {
    if (state.weights().length != own || state.parts().size() != parts) {
      throw new IllegalArgumentException(
          "the state has "
              + state.weights().length
              + " numbers and "
              + state.parts().size()
              + " parts, the arrangement has "
              + own
              + " and "
              + parts);
    }
  }

  final void wantLength(int length) {
    if (length != size()) {
      throw new IllegalArgumentException(
          "the array has " + size() + " cells, the values are " + length);
    }
  }

  final void wantNumbers(float[] targets) {
    wantLength(targets.length);
    for (int cell = 0; cell < targets.length; cell++) {
      if (Float.isNaN(targets[cell])) {
        throw new IllegalArgumentException("the target of cell " + cell + " is not a number");
      }
    }
  }

  /** Refuses a batch with a wrong cell before anything is applied. */
  final void wantCells(PulseBatch batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.cell(i) < 0 || batch.cell(i) >= size()) {
        throw new IndexOutOfBoundsException(
            "entry "
                + i
                + " is for cell "
                + batch.cell(i)
                + ", the array has "
                + size()
                + " cells");
      }
    }
  }
}
