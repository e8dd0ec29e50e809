package org.ferroloop.training.network;

import java.util.Arrays;
import org.ferroloop.random.GaussianNoise;

/**
 * Converters, noise and saturation around a tile (analog-training section 7; AIHWKit 1.1.0, Rasch
 * et al., arXiv:2104.02184): inputs are scaled, rounded and bounded, outputs get noise, are rounded
 * and bounded; when one saturates, the pass is done again with half the inputs until none does or
 * the inputs would vanish in their own resolution. Roundings are to the nearest, halves to even.
 *
 * <p>One instance a tile and direction: where the last vector saturated, the output that was its
 * largest is reckoned first, and alone it tells most passes that would be in vain.
 */
final class AnalogPeriphery implements Periphery {
  /** Adding and subtracting it rounds floats below 2^22 to the nearest integer, halves to even. */
  private static final float ROUNDING = 12_582_912f;

  /** Inputs are never reduced so far that a full one is less than this many steps. */
  private static final float LEAST_STEPS = 4;

  private static final float MOST_REDUCTION = 1000;

  private final RowMixer mixer = new RowMixer(Tile.LIMIT);
  private final float[] converted = new float[Tile.LIMIT];
  private final GaussianNoise noise = new GaussianNoise(Tile.LIMIT);
  private final PeripherySettings settings;
  private final float inputStep;
  private final float outputStep;

  /** The output that is asked first whether it saturates; negative for none. */
  private int suspect = -1;

  AnalogPeriphery(PeripherySettings settings) {
    this.settings = settings;
    this.inputStep = settings.inputResolution() * (2 * settings.inputBound());
    this.outputStep = settings.outputResolution() * (2 * settings.outputBound());
  }

  @Override
  public void multiply(
      float[][] rows, InputLines inputs, float[] result, int width, long noiseKey) {
    float maximum = settings.scaleByMaximum() ? inputs.largest() : 1;
    if (maximum == 0) {
      Arrays.fill(result, 0, width, 0);
      return;
    }
    float reduction = 1;
    float scale = 1 / maximum;
    boolean done = false;
    long pass = 0;
    for (; !done; pass++) {
      scale = 1 / maximum / reduction;
      convertInputs(inputs, scale);
      boolean last = !settings.manageBound() || exhausted(reduction);
      if (last || suspect < 0 || !saturates(rows, inputs, noiseKey, pass * width)) {
        Arrays.fill(result, 0, width, 0);
        mixer.add(converted, inputs, rows, result, width);
        done = convertOutputs(result, width, noiseKey, pass * width) || last;
      }
      reduction *= 2;
    }
    suspect = pass > 1 ? placeOfLargest(result, width) : -1;
    float unscale = 1 / scale;
    for (int o = 0; o < width; o++) {
      result[o] *= unscale;
    }
  }

  /** Whether the suspect goes beyond its bound in this pass, as {@link #convertOutputs} has it. */
  private boolean saturates(float[][] rows, InputLines inputs, long noiseKey, long noiseIndex) {
    float value = mixer.element(converted, inputs, rows, suspect);
    if (settings.outputNoise() > 0) {
      value += settings.outputNoise() * noise.at(suspect, noiseKey, noiseIndex);
    }
    return Math.abs(rounded(value, outputStep)) > settings.outputBound();
  }

  private static int placeOfLargest(float[] values, int width) {
    int place = 0;
    for (int o = 1; o < width; o++) {
      place = Math.abs(values[o]) > Math.abs(values[place]) ? o : place;
    }
    return place;
  }

  private boolean exhausted(float reduction) {
    return reduction > MOST_REDUCTION || inputStep > 0 && reduction > 1 / (LEAST_STEPS * inputStep);
  }

  private void convertInputs(InputLines inputs, float scale) {
    float[] values = inputs.values();
    int size = inputs.count();
    for (int i = 0; i < size; i++) {
      converted[i] = values[i] * scale;
    }
    round(converted, size, inputStep);
    if (!settings.scaleByMaximum()) {
      bound(converted, size, settings.inputBound());
    }
  }

  /** Returns whether every output stayed within its bound. */
  private boolean convertOutputs(float[] result, int width, long noiseKey, long noiseIndex) {
    if (settings.outputNoise() > 0) {
      noise.addTo(result, width, settings.outputNoise(), noiseKey, noiseIndex);
    }
    round(result, width, outputStep);
    return bound(result, width, settings.outputBound());
  }

  /** In a loop of its own, which the virtual machine turns into vector instructions. */
  private static void round(float[] values, int size, float step) {
    if (step > 0) {
      for (int i = 0; i < size; i++) {
        values[i] = ((values[i] / step + ROUNDING) - ROUNDING) * step;
      }
    }
  }

  private static float rounded(float value, float step) {
    return step > 0 ? ((value / step + ROUNDING) - ROUNDING) * step : value;
  }

  private static boolean bound(float[] values, int size, float bound) {
    boolean within = true;
    for (int i = 0; i < size; i++) {
      float value = values[i];
      if (value > bound) {
        values[i] = bound;
        within = false;
      } else if (value < -bound) {
        values[i] = -bound;
        within = false;
      }
    }
    return within;
  }
}
