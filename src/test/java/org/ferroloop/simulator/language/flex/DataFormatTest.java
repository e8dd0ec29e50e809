package org.ferroloop.simulator.language.flex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFormatTest {
  @ParameterizedTest
  @CsvSource({
    "5e-9, 1e-9, 6, +000.005E-06", // the manual's example
    "-5.12345e-9, 1e-14, 6, -5.12345E-09",
    "1.2345e-11, 1e-14, 6, +0.01235E-09",
    "1.2345e-11, 1e-15, 6, +012.345E-12",
    "0, 1e-15, 6, +000.000E-12",
    "9.999999e-6, 1e-12, 6, +10.0000E-06",
    "123.456e-6, 1e-10, 6, +123.456E-06",
    "0.1, 1e-6, 6, +100.000E-03",
    "-0.033325, 1e-6, 6, -033.325E-03",
    "0.1, 1e-7, 7, +100.0000E-03",
    "1, 1e-6, 6, +1.00000E+00",
    "12.5, 1e-4, 6, +12.5000E+00"
  })
  void numbers(double value, double quantum, int digits, String text) {
    assertThat(DataFormat.digits(value, quantum, digits)).isEqualTo(text);
  }
}
