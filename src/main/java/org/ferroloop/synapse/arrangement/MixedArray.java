package org.ferroloop.synapse.arrangement;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.SynapseArray;

/**
 * A large array in which a few cells are those of another one: some devices on a probe station
 * among the cells of a twin. The replaced cells of the large array are never pulsed, read or
 * programmed for what they stand for.
 *
 * <p>Both arrays must have the same idea of a weight; {@link #window} is that of the large one.
 */
public final class MixedArray extends Arrangement {
  private final SynapseArray few;
  private final int[] places;

  /** The number in {@link #few} of each cell; -1 for the cells of the large array. */
  private final int[] within;

  /** What the few are read as or programmed to. */
  private final float[] others;

  private final PulseBatch large = new PulseBatch(1024);
  private final PulseBatch small = new PulseBatch(16);

  /**
   * @param below the large array
   * @param few the array of the others
   * @param places the cell of the large array that each cell of the few stands for
   * @throws IllegalArgumentException when there is not one place for each of the few, in range and
   *     each once
   */
  public MixedArray(SynapseArray below, SynapseArray few, int[] places) {
    super(below);
    if (places.length != few.size()) {
      throw new IllegalArgumentException(few.size() + " cells for " + places.length + " places");
    }
    this.few = few;
    this.places = places.clone();
    this.others = new float[places.length];
    this.within = new int[below.size()];
    Arrays.fill(within, -1);
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0 || places[i] >= within.length || within[places[i]] >= 0) {
        throw new IllegalArgumentException(
            "place " + places[i] + " of an array of " + within.length + ", each once");
      }
      within[places[i]] = i;
    }
  }

  @Override
  public void pulse(PulseBatch batch) {
    wantCells(batch);
    large.clear();
    small.clear();
    for (int i = 0; i < batch.size(); i++) {
      int cell = batch.cell(i);
      if (within[cell] < 0) {
        large.add(cell, batch.count(i));
      } else {
        small.add(within[cell], batch.count(i));
      }
    }
    below.pulse(large);
    if (small.size() > 0) {
      few.pulse(small);
    }
  }

  @Override
  public void read(float[] weights) {
    wantLength(weights.length);
    below.read(weights);
    few.read(others);
    for (int i = 0; i < places.length; i++) {
      weights[places[i]] = others[i];
    }
  }

  @Override
  public void read(float[][] rows) {
    below.read(rows);
    few.read(others);
    int width = rows[0].length;
    for (int i = 0; i < places.length; i++) {
      rows[places[i] / width][places[i] % width] = others[i];
    }
  }

  @Override
  public float read(int cell) {
    Objects.checkIndex(cell, within.length);
    return within[cell] < 0 ? below.read(cell) : few.read(within[cell]);
  }

  @Override
  public void program(float[] targets) {
    wantNumbers(targets);
    below.program(targets);
    for (int i = 0; i < places.length; i++) {
      others[i] = targets[places[i]];
    }
    few.program(others);
  }

  /** Of both; reading all cells reads the replaced cells of the large array too. */
  @Override
  public PulseTally tally() {
    return below.tally().plus(few.tally());
  }

  @Override
  public ArrayState save() {
    return state(new float[0], 0, List.of(below.save(), few.save()));
  }

  @Override
  public void restore(ArrayState state) {
    wantState(state, 0, 2);
    below.restore(state.parts().get(0));
    few.restore(state.parts().get(1));
  }
}
