package org.ferroloop.simulator.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formatter of Java is the judge of every digit. */
class ScientificTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1,
        -1,
        9.995,
        9.9949999,
        0.001,
        9.9e37,
        9.91e37,
        2e-3,
        1e23,
        123_456_789_012.0,
        0.1,
        1e-12,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        9_999,
        1e7,
        9_999_999.5
      })
  void writesWhatTheFormatterWrites(double value) {
    for (int decimals = 0; decimals <= 16; decimals++) {
      same(value, decimals);
      same(-value, decimals);
    }
  }

  @Test
  void writesRandomNumbersOfEverySizeAlike() {
    RandomStream random = Seeds.of(1).stream("numbers");
    for (int i = 0; i < 20_000; i++) {
      double size = Math.pow(10, 600 * random.nextDouble() - 300);
      same(size * random.nextGaussian(), i % 17);
      same(Math.rint(random.nextGaussian() * 1e4) * 1e-13, i % 17);
    }
  }

  private static void same(double value, int decimals) {
    assertThat(Scientific.text(value, decimals, 'E'))
        .isEqualTo(String.format(Locale.ROOT, "%." + decimals + "E", value));
  }
}
