package org.ferroloop.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SigmoidTest {
  @Test
  void followsTheLogisticFunction() {
    float[] values = new float[80_001];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i - 40_000) / 1000f;
    }
    Sigmoid.apply(values, values.length);
    for (int i = 0; i < values.length; i++) {
      double expected = 1 / (1 + Math.exp(-(i - 40_000) / 1000.0));
      assertThat((double) values[i]).isCloseTo(expected, within(2e-7)).isBetween(0.0, 1.0);
    }
    assertThat(values[40_000]).isEqualTo(0.5f);
  }
}
