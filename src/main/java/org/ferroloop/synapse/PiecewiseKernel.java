package org.ferroloop.synapse;

import org.ferroloop.random.RandomStream;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.StepParameters;

/**
 * Pulses through a piecewise step: the nodes are laid out as (value, rise) pairs in float arrays,
 * so that a step costs one look-up and no call.
 */
final class PiecewiseKernel implements PulseKernel {
  private final float[] up;
  private final float[] down;
  private final int segments;
  private final float nominalMin;
  private final float nominalMax;
  private final float nominalPlaces;
  private final float cycleToCycle;

  /**
   * @param nominal tells the bounds of cells that do not spread: for them nothing is divided
   */
  PiecewiseKernel(PiecewiseStep model, StepParameters nominal, float cycleToCycle) {
    this.up = pairs(model.nodesUp(), 1);
    this.down = pairs(model.nodesDown(), -1);
    this.segments = up.length / 2;
    this.nominalMin = (float) nominal.wMin();
    this.nominalMax = (float) nominal.wMax();
    this.nominalPlaces = placesPerWeight(nominalMin, nominalMax);
    this.cycleToCycle = cycleToCycle;
  }

  private static float[] pairs(double[] nodes, int sign) {
    float[] pairs = new float[2 * (nodes.length - 1)];
    for (int i = 0; i + 1 < nodes.length; i++) {
      pairs[2 * i] = (float) (sign * nodes[i]);
      pairs[2 * i + 1] = (float) (sign * (nodes[i + 1] - nodes[i]));
    }
    return pairs;
  }

  /** A cell whose bounds coincide cannot move; 0 keeps the place finite. */
  private float placesPerWeight(float wMin, float wMax) {
    return wMax > wMin ? segments / (wMax - wMin) : 0;
  }

  @Override
  public float apply(
      float w,
      boolean upwards,
      long pulses,
      float scale,
      float wMin,
      float wMax,
      long noiseKey,
      long noiseIndex) {
    float[] nodes = upwards ? up : down;
    int last = segments - 1;
    float perWeight =
        wMin == nominalMin && wMax == nominalMax ? nominalPlaces : placesPerWeight(wMin, wMax);
    float weight = w;
    for (long i = 0; i < pulses; i++) {
      float place = (weight - wMin) * perWeight;
      int left = Math.min(last, (int) place);
      float step = scale * (nodes[2 * left] + nodes[2 * left + 1] * (place - left));
      if (cycleToCycle > 0) {
        step *= 1 + cycleToCycle * (float) RandomStream.fastGaussianAt(noiseKey, noiseIndex + i);
      }
      weight = Math.max(wMin, Math.min(wMax, weight + step));
    }
    return weight;
  }
}
