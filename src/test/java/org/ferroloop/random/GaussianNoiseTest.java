package org.ferroloop.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One number alone against the row that it is part of. */
class GaussianNoiseTest {
  @Test
  void oneNumberIsThatOfTheRow() {
    GaussianNoise noise = new GaussianNoise(33);
    for (long key = 0; key < 500; key++) {
      float[] row = new float[33];
      noise.addTo(row, row.length, 1, key, 7 * key);
      for (int i = 0; i < row.length; i++) {
        assertThat(noise.at(i, key, 7 * key)).as("key %d, number %d", key, i).isEqualTo(row[i]);
      }
    }
  }
}
