package org.ferroloop.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedStatisticsTest {
  /** Critical values of Student's t: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2. */
  @ParameterizedTest
  @CsvSource({"2, 0.95, 12.706", "3, 0.95, 4.303", "5, 0.95, 2.776", "11, 0.99, 3.169"})
  void theIntervalIsStudents(int count, double confidence, double t) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = i;
    }
    SeedStatistics figure = SeedStatistics.of(values, confidence);
    assertThat(figure.halfWidth() * Math.sqrt(count) / figure.deviation())
        .isCloseTo(t, within(6e-4));
  }

  @Test
  void theDeviationIsThatOfASample() {
    SeedStatistics figure = SeedStatistics.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9}, 0.95);
    assertThat(figure.count()).isEqualTo(8);
    assertThat(figure.mean()).isEqualTo(5);
    assertThat(figure.deviation()).isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
  }

  @Test
  void oneSeedHasNoDeviationAndNoneHasNoMean() {
    SeedStatistics one = SeedStatistics.of(new double[] {Double.NaN, 3}, 0.95);
    assertThat(one.count()).isEqualTo(1);
    assertThat(one.mean()).isEqualTo(3);
    assertThat(one.deviation()).isNaN();
    assertThat(one.halfWidth()).isNaN();
    assertThat(SeedStatistics.of(new double[] {Double.NaN}, 0.95).mean()).isNaN();
  }
}
