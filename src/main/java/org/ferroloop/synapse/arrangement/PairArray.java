package org.ferroloop.synapse.arrangement;

import java.util.Arrays;
import java.util.List;
import org.ferroloop.synapse.ArrayState;
import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.Rows;
import org.ferroloop.synapse.SynapseArray;

/**
 * One-sided pairs: a weight is the difference of two devices, w = g+ - g-, each of which is only
 * potentiated. A pair is refreshed at its next reading after one device came above the upper
 * threshold while the other is above the lower one (AIHWKit 1.1.0, OneSidedUnitCell): both are
 * reset and the difference is written anew in closed loop, all pulses being counted.
 *
 * <p>The order of up and down pulses within one cell is not kept: they go to different devices.
 */
public final class PairArray extends Arrangement {
  private final int size;
  private final Limits limits;
  private final ClosedLoop rewriting;
  private final float[] devices;

  /** The devices as one row, in which the array below may keep its weights. */
  private final float[][] deviceRow;

  private final PulseBatch pulses = new PulseBatch(1024);
  private final PulseBatch minus = new PulseBatch(1024);
  private long refreshes;
  private long missed;

  /**
   * Where the devices of a pair are held, in units of their weight.
   *
   * @param base what a device is reset to
   * @param upper one device above it asks for a refresh
   * @param lower but only when the other one is above this
   */
  public record Limits(float base, float upper, float lower) {}

  /**
   * @param below twice as many devices: those that count positive, then those that count negative
   * @param writer refreshes
   */
  public PairArray(SynapseArray below, Limits limits, WriteVerify writer) {
    super(below);
    if (below.size() % 2 != 0) {
      throw new IllegalArgumentException("pairs want an even number, found " + below.size());
    }
    this.size = below.size() / 2;
    this.limits = limits;
    this.rewriting = new ClosedLoop(writer, 2);
    this.devices = new float[2 * size];
    this.deviceRow = new float[][] {devices};
    below.keepIn(deviceRow);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void pulse(PulseBatch batch) {
    wantCells(batch);
    pulses.clear();
    minus.clear();
    for (int i = 0; i < batch.size(); i++) {
      int count = batch.count(i);
      if (count > 0) {
        pulses.add(batch.cell(i), count);
      } else {
        minus.add(size + batch.cell(i), -count);
      }
    }
    for (int i = 0; i < minus.size(); i++) {
      pulses.add(minus.cell(i), minus.count(i));
    }
    below.pulse(pulses);
  }

  @Override
  public void read(float[] weights) {
    wantLength(weights.length);
    below.read(deviceRow);
    for (int cell = 0; cell < size; cell++) {
      weights[cell] = difference(cell, devices[cell], devices[size + cell]);
    }
  }

  @Override
  public void read(float[][] rows) {
    Rows.want(rows, size);
    below.read(deviceRow);
    int cell = 0;
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = difference(cell, devices[cell], devices[size + cell]);
        cell++;
      }
    }
  }

  @Override
  public float read(int cell) {
    if (cell < 0 || cell >= size) {
      throw new IndexOutOfBoundsException("cell " + cell + " of " + size);
    }
    return difference(cell, below.read(cell), below.read(size + cell));
  }

  private float difference(int cell, float plus, float negative) {
    boolean full =
        Math.max(plus, negative) > limits.upper && Math.min(plus, negative) > limits.lower;
    return full ? refreshed(cell, plus - negative) : plus - negative;
  }

  private float refreshed(int cell, float difference) {
    refreshes++;
    rewriting.clear();
    rewriting.add(cell, limits.base + Math.max(difference, 0));
    rewriting.add(size + cell, limits.base + Math.max(-difference, 0));
    rewriting.write(below);
    missed += (rewriting.missed(0) ? 1 : 0) + (rewriting.missed(1) ? 1 : 0);
    return below.read(cell) - below.read(size + cell);
  }

  @Override
  public void program(float[] targets) {
    wantNumbers(targets);
    float[] both = new float[2 * size];
    Arrays.fill(both, limits.base);
    for (int cell = 0; cell < size; cell++) {
      both[cell] += Math.max(targets[cell], 0);
      both[size + cell] += Math.max(-targets[cell], 0);
    }
    below.program(both);
  }

  /** Pairs rewritten so far. */
  public long refreshes() {
    return refreshes;
  }

  /** Devices that a refresh did not bring within the tolerance, so far. */
  public long missed() {
    return missed;
  }

  @Override
  public ArrayState save() {
    ArrayState counts = new ArrayState(new float[0], new float[0], missed, tally());
    return state(new float[0], refreshes, List.of(below.save(), counts));
  }

  @Override
  public void restore(ArrayState state) {
    wantState(state, 0, 2);
    below.restore(state.parts().get(0));
    refreshes = state.sequence();
    missed = state.parts().get(1).sequence();
  }
}
