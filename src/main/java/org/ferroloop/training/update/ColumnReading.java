package org.ferroloop.training.update;

import org.ferroloop.random.GaussianNoise;
import org.ferroloop.training.network.PeripherySettings;

/**
 * The converters through which a column of the fast tile is read: a one-hot input is converted
 * exactly, outputs get noise, are rounded and bounded, without bound management (AIHWKit 1.1.0,
 * transfer_forward).
 */
public final class ColumnReading {
  /** Adding and subtracting it rounds floats below 2^22 to the nearest integer, halves to even. */
  private static final float ROUNDING = 12_582_912f;

  private final float noise;
  private final float step;
  private final float bound;

  private ColumnReading(float noise, float step, float bound) {
    this.noise = noise;
    this.step = step;
    this.bound = bound;
  }

  /** Exact. */
  public static ColumnReading ideal() {
    return new ColumnReading(0, 0, Float.MAX_VALUE);
  }

  /** Through the output converters of these settings. */
  public static ColumnReading through(PeripherySettings settings) {
    return new ColumnReading(
        settings.outputNoise(),
        settings.outputResolution() * (2 * settings.outputBound()),
        settings.outputBound());
  }

  /**
   * Converts values in place.
   *
   * @param numbers for rows of at least as many values
   */
  void convert(float[] values, long noiseKey, GaussianNoise numbers) {
    if (noise > 0) {
      numbers.addTo(values, values.length, noise, noiseKey, 0);
    }
    if (step > 0) {
      for (int o = 0; o < values.length; o++) {
        values[o] = ((values[o] / step + ROUNDING) - ROUNDING) * step;
      }
    }
    for (int o = 0; o < values.length; o++) {
      values[o] = Math.max(-bound, Math.min(bound, values[o]));
    }
  }
}
