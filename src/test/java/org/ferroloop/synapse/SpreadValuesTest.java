package org.ferroloop.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadValuesTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.0479, -0.963, 1, 0})
  void keepsRatiosToTheNominalValue(double nominal) {
    SpreadValues values = new SpreadValues(1, nominal);
    double unit = nominal == 0 ? 1 : nominal;
    for (double ratio = -8; ratio <= 8; ratio += 0.00317) {
      values.set(0, ratio * unit);
      double error = Math.abs(ratio * unit) * 0x1p-11 + Math.abs(unit) * 1e-7;
      assertThat((double) values.get(0)).isCloseTo(ratio * unit, within(error));
    }
    values.set(0, nominal);
    assertThat(values.get(0)).isEqualTo((float) nominal);
  }
}
