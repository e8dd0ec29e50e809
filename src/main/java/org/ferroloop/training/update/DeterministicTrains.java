package org.ferroloop.training.update;

import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.training.network.InputLines;

/**
 * Each cell gets the product of its two firing chances times the length, rounded to the nearest
 * (halves to even), in the order of operations of AIHWKit's deterministic-implicit trains.
 */
final class DeterministicTrains implements Trains {
  private final int outputCount;
  private final float[] rows;

  DeterministicTrains(int outputCount) {
    this.outputCount = outputCount;
    this.rows = new float[outputCount];
  }

  @Override
  public void add(
      InputLines inputs,
      float[] errors,
      int errorFrom,
      UpdateManagement management,
      long key,
      PulseBatch pulses) {
    float largest = 0;
    for (int o = 0; o < outputCount; o++) {
      rows[o] = chance(errors[errorFrom + o], management.errorFactor()) * management.length();
      largest = Math.max(largest, Math.abs(rows[o]));
    }
    float[] values = inputs.values();
    for (int k = 0; k < inputs.count(); k++) {
      float column = chance(values[k], management.inputFactor());
      // Halves round to even, so nothing in this column gives a pulse.
      if (Math.abs(column) * largest <= 0.5f) {
        continue;
      }
      int firstCell = inputs.lines()[k] * outputCount;
      for (int o = 0; o < outputCount; o++) {
        int count = (int) Math.rint(rows[o] * column);
        if (count != 0) {
          pulses.add(firstCell + o, -count);
        }
      }
    }
  }

  private static float chance(float value, float factor) {
    float chance = Math.min(1, Math.abs(value) * factor);
    return value >= 0 ? chance : -chance;
  }
}
