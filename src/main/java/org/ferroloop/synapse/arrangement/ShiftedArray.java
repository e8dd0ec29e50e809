package org.ferroloop.synapse.arrangement;

import java.util.List;
import java.util.Optional;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.synapse.Rows;
import org.ferroloop.synapse.SharedRows;
import org.ferroloop.synapse.SynapseArray;

/**
 * Weights counted from a reference, one for each cell: what is read is w - reference. The reference
 * is a number, or a second array of devices that were programmed to it (zero shifting, H. Kim et
 * al., arXiv:1907.10228), with its own spread, bounds and noise.
 *
 * <p>{@link #window} remains that of the devices, so {@code conductance} of a cell is what a device
 * with the shifted weight would have.
 */
public final class ShiftedArray extends Arrangement {
  private static final int[] NONE = {};

  private final Optional<SynapseArray> reference;
  private final boolean each;

  /** In rows of consecutive cells; where most are one number and stay so, {@link SharedRows}. */
  private float[][] offsets;

  private int width;

  private ShiftedArray(
      SynapseArray below, Optional<SynapseArray> reference, boolean each, float[] offsets) {
    super(below);
    this.reference = reference;
    this.each = each;
    wantLength(offsets.length);
    hold(offsets);
  }

  /** Takes offsets over, and where they are devices' weights holds them with the devices. */
  private void hold(float[] values) {
    boolean constant = !each || reference.orElseThrow().changesByPulsesAlone();
    Optional<float[][]> shared = constant ? SharedRows.of(values) : Optional.empty();
    if (shared.isPresent()) {
      offsets = shared.get();
    } else {
      offsets = new float[][] {values};
      reference.ifPresent(devices -> devices.keepIn(offsets));
    }
    width = offsets[0].length;
  }

  /**
   * Shifted by numbers.
   *
   * @param offsets one a cell, in units of the weight
   */
  public static ShiftedArray digital(SynapseArray below, float[] offsets) {
    return new ShiftedArray(below, Optional.empty(), false, offsets.clone());
  }

  /**
   * Shifted by devices.
   *
   * @param reference already programmed, as many cells
   * @param each whether it is read with each reading; otherwise only once, now
   */
  public static ShiftedArray reference(SynapseArray below, SynapseArray reference, boolean each) {
    float[] offsets = new float[reference.size()];
    reference.read(offsets);
    return new ShiftedArray(below, Optional.of(reference), each, offsets);
  }

  private float offset(int cell) {
    return offsets[cell / width][cell % width];
  }

  /** No reference is ever pulsed, so that without noise nothing is new. */
  private void readReference() {
    if (each) {
      reference.orElseThrow().readAgain(offsets, NONE, 0);
    }
  }

  @Override
  public void read(float[] weights) {
    wantLength(weights.length);
    below.read(weights);
    readReference();
    subtract(weights, 0);
  }

  /**
   * Counts consecutive cells from their references.
   *
   * @param first of the cells
   */
  private void subtract(float[] weights, int first) {
    int done = 0;
    while (done < weights.length) {
      int cell = first + done;
      int from = cell % width;
      int count = Math.min(width - from, weights.length - done);
      subtract(weights, done, offsets[cell / width], from, count);
      done += count;
    }
  }

  private static void subtract(float[] weights, int at, float[] offsets, int from, int count) {
    for (int i = 0; i < count; i++) {
      weights[at + i] -= offsets[from + i];
    }
  }

  @Override
  public void read(float[][] rows) {
    below.read(rows);
    readReference();
    int first = 0;
    for (float[] row : rows) {
      subtract(row, first);
      first += row.length;
    }
  }

  @Override
  public boolean changesByPulsesAlone() {
    return below.changesByPulsesAlone()
        && (!each || reference.orElseThrow().changesByPulsesAlone());
  }

  @Override
  public void readAgain(float[][] rows, int[] pulsed, int count) {
    if (!changesByPulsesAlone()) {
      read(rows);
      return;
    }
    below.readAgain(rows, pulsed, count);
    readReference();
    int length = rows[0].length;
    for (int i = 0; i < count; i++) {
      int cell = pulsed[i];
      rows[cell / length][cell % length] -= offset(cell);
    }
  }

  @Override
  public float read(int cell) {
    float weight = below.read(cell);
    if (each) {
      offsets[cell / width][cell % width] = reference.orElseThrow().read(cell);
    }
    return weight - offset(cell);
  }

  @Override
  public void program(float[] targets) {
    wantNumbers(targets);
    readReference();
    float[] shifted = targets.clone();
    for (int cell = 0; cell < shifted.length; cell++) {
      shifted[cell] += offset(cell);
    }
    below.program(shifted);
  }

  @Override
  public PulseTally tally() {
    return reference.map(devices -> below.tally().plus(devices.tally())).orElse(below.tally());
  }

  @Override
  public ArrayState save() {
    float[] flat = new float[size()];
    Rows.copy(offsets, 0, flat);
    List<ArrayState> parts =
        reference
            .map(devices -> List.of(below.save(), devices.save()))
            .orElse(List.of(below.save()));
    return state(flat, 0, parts);
  }

  @Override
  public void restore(ArrayState state) {
    wantState(state, size(), reference.isPresent() ? 2 : 1);
    below.restore(state.parts().get(0));
    reference.ifPresent(devices -> devices.restore(state.parts().get(1)));
    hold(state.weights().clone());
  }
}
