package org.ferroloop.synapse;

import org.ferroloop.random.RandomStream;
import org.ferroloop.twin.StepModel;

/** Pulses through any step model, asked once a pulse. */
record ModelKernel(StepModel model, float cycleToCycle) implements PulseKernel {
  @Override
  public float apply(
      float w,
      boolean up,
      long pulses,
      float scale,
      float wMin,
      float wMax,
      long noiseKey,
      long noiseIndex) {
    float weight = w;
    for (long i = 0; i < pulses; i++) {
      double step =
          up ? model.up(weight, scale, wMin, wMax) : -model.down(weight, scale, wMin, wMax);
      if (cycleToCycle > 0) {
        step *= 1 + cycleToCycle * RandomStream.fastGaussianAt(noiseKey, noiseIndex + i);
      }
      weight = Math.max(wMin, Math.min(wMax, (float) (weight + step)));
    }
    return weight;
  }
}
