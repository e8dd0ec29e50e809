package org.ferroloop.synapse.arrangement;

import java.util.List;
import java.util.Optional;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseTally;
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
  private final Optional<SynapseArray> reference;
  private final boolean each;
  private final float[] offsets;

  /** The offsets as one row; whether the reference keeps its weights in it. */
  private final float[][] offsetRow;

  private final boolean kept;

  private ShiftedArray(
      SynapseArray below, Optional<SynapseArray> reference, boolean each, float[] offsets) {
    super(below);
    this.reference = reference;
    this.each = each;
    this.offsets = offsets;
    this.offsetRow = new float[][] {offsets};
    wantLength(offsets.length);
    this.kept = reference.isPresent() && reference.get().keepIn(offsetRow);
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

  private void readReference() {
    if (each) {
      reference.orElseThrow().read(offsetRow);
    }
  }

  @Override
  public void read(float[] weights) {
    wantLength(weights.length);
    below.read(weights);
    readReference();
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] -= offsets[cell];
    }
  }

  @Override
  public void read(float[][] rows) {
    below.read(rows);
    readReference();
    int cell = 0;
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] -= offsets[cell++];
      }
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
    if (each) {
      reference.orElseThrow().readAgain(offsetRow, pulsed, 0);
    }
    int length = rows[0].length;
    for (int i = 0; i < count; i++) {
      int cell = pulsed[i];
      rows[cell / length][cell % length] -= offsets[cell];
    }
  }

  @Override
  public float read(int cell) {
    float weight = below.read(cell);
    if (each) {
      offsets[cell] = reference.orElseThrow().read(cell);
    }
    return weight - offsets[cell];
  }

  @Override
  public void program(float[] targets) {
    wantNumbers(targets);
    readReference();
    float[] shifted = targets.clone();
    for (int cell = 0; cell < shifted.length; cell++) {
      shifted[cell] += offsets[cell];
    }
    below.program(shifted);
  }

  @Override
  public PulseTally tally() {
    return reference.map(devices -> below.tally().plus(devices.tally())).orElse(below.tally());
  }

  @Override
  public ArrayState save() {
    List<ArrayState> parts =
        reference
            .map(devices -> List.of(below.save(), devices.save()))
            .orElse(List.of(below.save()));
    return state(offsets.clone(), 0, parts);
  }

  @Override
  public void restore(ArrayState state) {
    wantState(state, offsets.length, reference.isPresent() ? 2 : 1);
    below.restore(state.parts().get(0));
    reference.ifPresent(devices -> devices.restore(state.parts().get(1)));
    if (!kept) {
      System.arraycopy(state.weights(), 0, offsets, 0, offsets.length);
    }
  }
}
