package org.ferroloop.transport.gpib;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of the NI-488.2 manual: T1ms is 5, T1s is 11, T1000s is 17. */
class GpibTimeoutTest {
  @ParameterizedTest
  @CsvSource({
    "0, 5",
    "1, 5",
    "2, 5",
    "3, 6",
    "9, 6",
    "10, 7",
    "99, 8",
    "100, 9",
    "300, 10",
    "999, 10",
    "1000, 11",
    "2999, 11",
    "3000, 12",
    "10000, 13",
    "29999, 13",
    "30000, 14",
    "100000, 15",
    "300000, 16",
    "1000000, 17",
    "2147483647, 17"
  })
  void theLongestWaitThatFits(long millis, int code) {
    assertThat(GpibTimeout.within(millis)).isEqualTo(code);
  }
}
