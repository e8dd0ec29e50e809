package org.ferroloop.synapse;

import java.util.Objects;

/** One cell of an array, seen alone. */
final class ArrayCell implements Synapse {
  private final SynapseArray array;
  private final int cell;
  private final PulseBatch batch = new PulseBatch(1);

  ArrayCell(SynapseArray array, int cell) {
    this.array = array;
    this.cell = Objects.checkIndex(cell, array.size());
  }

  @Override
  public void pulse(int count) {
    batch.clear();
    batch.add(cell, count);
    array.pulse(batch);
  }

  @Override
  public float weight() {
    return array.read(cell);
  }

  @Override
  public double conductance() {
    return array.window().conductance(weight());
  }
}
