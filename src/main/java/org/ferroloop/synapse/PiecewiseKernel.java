package org.ferroloop.synapse;

import org.ferroloop.random.RandomStream;
import org.ferroloop.twin.PiecewiseStep;

/**
 * Pulses through a piecewise step: the nodes are laid out as (value, rise) pairs in float arrays,
 * so that a step costs one look-up and no call.
 */
final class PiecewiseKernel implements PulseKernel {
  private final float[] up;
  private final float[] down;
  private final int segments;
  private final float cycleToCycle;

  PiecewiseKernel(PiecewiseStep model, float cycleToCycle) {
    this.up = pairs(model.nodesUp(), 1);
    this.down = pairs(model.nodesDown(), -1);
    this.segments = up.length / 2;
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
    // A cell whose bounds coincide cannot move; 0 keeps the place finite.
    float perWeight = wMax > wMin ? segments / (wMax - wMin) : 0;
    float weight = w;
    for (long i = 0; i < pulses; i++) {
      float place = (weight - wMin) * perWeight;
      int left = Math.min(last, (int) place);
      float step = scale * (nodes[2 * left] + nodes[2 * left + 1] * (place - left));
      if (cycleToCycle > 0) {
        step *= 1 + cycleToCycle * (float) RandomStream.gaussianAt(noiseKey, noiseIndex + i);
      }
      weight = Math.max(wMin, Math.min(wMax, weight + step));
    }
    return weight;
  }
}
