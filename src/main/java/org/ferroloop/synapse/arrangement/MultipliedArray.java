package org.ferroloop.synapse.arrangement;

import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;

/**
 * Asymmetric pulsing: every potentiation pulse that is asked for becomes n, every depression pulse
 * m of the array below. The symmetry point moves to where n up steps equal m down steps.
 */
public final class MultipliedArray extends SameReadings {
  private final int up;
  private final int down;
  private final PulseBatch multiplied = new PulseBatch(1024);

  /**
   * @param up pulses for each potentiation pulse, at least 1
   * @param down pulses for each depression pulse, at least 1
   */
  public MultipliedArray(SynapseArray below, int up, int down) {
    super(below);
    if (up < 1 || down < 1) {
      throw new IllegalArgumentException(
          "pulses are multiplied by at least 1, found " + up + " and " + down);
    }
    this.up = up;
    this.down = down;
  }

  @Override
  public void pulse(PulseBatch batch) {
    multiplied.clear();
    for (int i = 0; i < batch.size(); i++) {
      int count = batch.count(i);
      multiplied.add(batch.cell(i), Math.multiplyExact(count, count > 0 ? up : down));
    }
    below.pulse(multiplied);
  }
}
