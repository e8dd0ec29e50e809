package org.ferroloop.instrument.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.instrument.profile.NumberRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "+1.000206E-04, 1.000206e-4",
    "-0.1, -0.1",
    "2V, 2",
    "8.4e-09S, 8.4e-9",
    "1000HZ, 1000",
    "0.00000e+00, 0",
    "true, 1",
    "OFF, 0",
    "inf, Infinity",
    "nan, NaN"
  })
  void numbersAreReadAsInstrumentsWriteThem(String text, double value) {
    assertThat(Numbers.read(text)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({"HZ", "PULSE", "''", "-", "e5", "1.2.3", "2024-01-02", "0x1F"})
  void whatIsNoNumberIsNone(String text) {
    assertThat(Numbers.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9.9E37, OVERRANGE",
    "-9.9E37, OVERRANGE",
    "9.91E37, INVALID",
    "199.999E+99, OVERRANGE",
    "NaN, INVALID",
    "Infinity, OVERRANGE",
    "1e-12, OK",
    "0, OK"
  })
  void numbersThatAreNoneAreTold(double value, ReadingStatus status) {
    assertThat(Numbers.worth(value, NumberRule.SCPI)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "0, 0", "1e-7, 1.0E-7", "-0.0999, -0.0999", "6.000000000000001E-8, 6.0E-8"})
  void numbersArePrintedShort(double value, String text) {
    assertThat(Numbers.print(value)).isEqualTo(text);
  }

  @Test
  void whatIsPrintedIsReadBackToNineDigits() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(30) - 15);
      String text = Numbers.print(value);
      assertThat(text).hasSizeLessThan(20);
      double back = Numbers.read(text).orElseThrow();
      assertThat(Math.abs(back - value)).as(text).isLessThanOrEqualTo(1e-9 * Math.abs(value));
    }
  }
}
