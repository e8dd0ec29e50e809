package org.ferroloop.synapse.arrangement;

import org.ferroloop.synapse.SynapseArray;

/** An array that is programmed by pulses and readings, whatever the array below would do. */
public final class VerifiedArray extends SameReadings {
  private final WriteVerify writer;
  private Programmed last = Programmed.NOTHING;

  public VerifiedArray(SynapseArray below, WriteVerify writer) {
    super(below);
    this.writer = writer;
  }

  @Override
  public void program(float[] targets) {
    wantNumbers(targets);
    int[] cells = new int[targets.length];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = cell;
    }
    last = writer.write(below, cells, targets);
  }

  /** How the last programming ended; {@link Programmed#NOTHING} before the first. */
  public Programmed last() {
    return last;
  }
}
