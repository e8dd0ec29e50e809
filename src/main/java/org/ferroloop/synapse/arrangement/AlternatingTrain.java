package org.ferroloop.synapse.arrangement;

import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;

/**
 * Finds every cell's own symmetry point at once: all cells get one potentiation and one depression
 * pulse in turn, which drives each to where both steps are equal; its point is the mean of its
 * readings over the second half of the train (zero shifting, H. Kim et al., arXiv:1907.10228). A
 * train of this fixed length is cheap; a slow device has not settled at its end.
 */
public final class AlternatingTrain {
  private AlternatingTrain() {}

  /**
   * Pulses the array; it is left where the train ends.
   *
   * @param pulses a cell, at least 4; the number of pairs is half of it
   * @return one symmetry point a cell, in units of the weight
   */
  public static float[] points(SynapseArray array, int pulses) {
    int size = array.size();
    int pairs = pulses / 2;
    int skipped = pairs / 2;
    PulseBatch up = all(size, 1);
    PulseBatch down = all(size, -1);
    float[] weights = new float[size];
    double[] sums = new double[size];
    for (int pair = 0; pair < pairs; pair++) {
      array.pulse(up);
      if (pair >= skipped) {
        add(array, weights, sums);
      }
      array.pulse(down);
      if (pair >= skipped) {
        add(array, weights, sums);
      }
    }
    float[] points = new float[size];
    for (int cell = 0; cell < size; cell++) {
      points[cell] = (float) (sums[cell] / (2 * (pairs - skipped)));
    }
    return points;
  }

  private static void add(SynapseArray array, float[] weights, double[] sums) {
    array.read(weights);
    for (int cell = 0; cell < sums.length; cell++) {
      sums[cell] += weights[cell];
    }
  }

  private static PulseBatch all(int size, int count) {
    PulseBatch batch = new PulseBatch(size);
    for (int cell = 0; cell < size; cell++) {
      batch.add(cell, count);
    }
    return batch;
  }
}
