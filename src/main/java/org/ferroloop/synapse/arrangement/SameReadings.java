package org.ferroloop.synapse.arrangement;

import org.ferroloop.synapse.SynapseArray;

/** An array that differs from the one below in how it is written, not in what its cells read. */
abstract class SameReadings extends Arrangement {
  SameReadings(SynapseArray below) {
    super(below);
  }

  @Override
  public boolean keepIn(float[][] rows) {
    return below.keepIn(rows);
  }

  @Override
  public boolean changesByPulsesAlone() {
    return below.changesByPulsesAlone();
  }

  @Override
  public void readAgain(float[][] rows, int[] pulsed, int count) {
    below.readAgain(rows, pulsed, count);
  }
}
