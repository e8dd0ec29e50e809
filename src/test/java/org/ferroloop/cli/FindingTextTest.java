package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.ferroloop.characterization.measurement.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTextTest {
  @ParameterizedTest
  @CsvSource({
    "1.234e-6, 4.5e-9, S, 1.234 uS +- 4.5 nS",
    "5.997, 0.2302, uC/cm2, 5.997 uC/cm2 +- 0.2302 uC/cm2",
    "12, NaN, '', 12",
    "0.5, NaN, '', 0.5",
    "NaN, 1, A, not known +- 1 A",
  })
  void tellsEveryNumberWithItsUnit(double value, double error, String unit, String text) {
    assertThat(FindingText.value(new Finding("x", value, error, unit))).isEqualTo(text);
  }
}
