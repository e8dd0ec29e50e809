package org.ferroloop.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  /** Two seeds, 95 %: the half width is 12.706 times half of their distance. */
  @ParameterizedTest
  @CsvSource({
    "0.50, 0.51, 44.15 to 56.85",
    "0.524, 0.764, 0.00 to 100.00",
    "0.95, 0.97, 83.29 to 100.00",
    "0.10, 0.12, 0.00 to 23.71",
    "0.97, 0.97, 97.00 to 97.00"
  })
  void anIntervalOfSharesEndsAtNoneAndAll(double one, double other, String shown) {
    SeedStatistics figure = SeedStatistics.of(new double[] {one, other}, 0.95);
    assertThat(Shown.interval(figure)).isEqualTo(shown);
  }
}
