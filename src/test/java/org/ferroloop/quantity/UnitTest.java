package org.ferroloop.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "20 ns, SECOND, 2e-8",
    "-3.5 V, VOLT, -3.5",
    "0.1 mA, AMPERE, 1e-4",
    "5 MOhm, OHM, 5e6",
    "5 mOhm, OHM, 5e-3",
    "3 kΩ, OHM, 3000",
    "2 pJ, JOULE, 2e-12",
    "0.2ms, SECOND, 2e-4",
    "1.5 h, SECOND, 5400",
    "2 min, SECOND, 120",
    "1e-9 A, AMPERE, 1e-9",
    "+12 nS, SIEMENS, 1.2e-8",
    "706 um2, SQUARE_METRE, 7.06e-10",
    "15 um, METRE, 1.5e-5",
    "0.25 V/ns, VOLT_PER_SECOND, 2.5e8",
    "4 µs, SECOND, 4e-6",
    ".5 V, VOLT, 0.5",
  })
  void reads(String text, Unit unit, double value) {
    assertThat(unit.parse("field", text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20",
        "",
        "ns",
        "20 V",
        "20 nss",
        "twenty ns",
        "1e999 s",
        "NaN s",
        "0x10 s",
        "1,5 s",
        "1 s 2",
        "Infinity s",
        "20 Ns",
        "20 N s",
        "--1 s",
        "1 ms s"
      })
  void refusesWhatIsNoTimeAndNamesFieldValueAndUnit(String text) {
    assertThatThrownBy(() -> Unit.SECOND.parse("pulse_width", text))
        .isInstanceOf(QuantityException.class)
        .hasMessageContaining("pulse_width")
        .hasMessageContaining("\"" + text + "\"")
        .hasMessageContaining("a quantity in s");
  }

  @Test
  void tellsABareNumberFromAWrongUnit() {
    assertThatThrownBy(() -> Unit.VOLT.parse("amplitude", "3.5"))
        .hasMessageContaining("a number without unit");
  }

  @ParameterizedTest
  @CsvSource({
    "2e-8, SECOND, 20 ns",
    "-3.5, VOLT, -3.5 V",
    "0, VOLT, 0 V",
    "5e6, OHM, 5 MOhm",
    "1234.5, OHM, 1.2345 kOhm",
    "7.06e-10, SQUARE_METRE, 706 um2",
    "999e-9, AMPERE, 999 nA",
    "1e-6, AMPERE, 1 uA",
  })
  void prints(double value, Unit unit, String text) {
    assertThat(unit.format(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void readsBackExactlyWhatItPrints(Unit unit) {
    RandomStream random = Seeds.of(11).stream("quantities");
    for (int i = 0; i < 2000; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
      assertThat(unit.parse("value", unit.format(value))).as("draw %d", i).isEqualTo(value);
    }
  }

  @Test
  void printsNothingThatIsNotFinite() {
    assertThatThrownBy(() -> Unit.VOLT.format(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
