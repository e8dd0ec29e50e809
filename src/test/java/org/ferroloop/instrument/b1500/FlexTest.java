package org.ferroloop.instrument.b1500;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlexTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1e-11, -9",
    "1e-12, -9",
    "1.1e-11, -10",
    "1e-9, -11",
    "2e-9, -12",
    "1e-6, -14",
    "1e-3, -17",
    "0.1, -19",
    "0.05, -19",
    "1, -20"
  })
  void aRangeIsTheLowestThatHoldsTheCurrent(double amperes, int code) {
    assertThat(Flex.rangeCode(amperes)).isEqualTo(code);
  }

  @Test
  void commandsAreWrittenAsInTheGuide() {
    assertThat(Flex.force(3, -0.1, 1e-6)).isEqualTo("DV 3,0,-0.1,1.0E-6");
    assertThat(Flex.staircase(1, -0.1, 0.1, 4, 0.1)).isEqualTo("WV 1,1,0,-0.1,0.1,4,0.1");
    assertThat(Flex.close(List.of(1, 2))).isEqualTo("CN 1,2");
    assertThat(Flex.abortAtCompliance(false)).isEqualTo("WM 1,1");
    assertThat(Flex.integration(0.1 * 0.02)).isEqualTo("AIT 0,3,0.002");
  }

  @ParameterizedTest
  @CsvSource({
    "CL, false",
    "'CN 1,2,4,8', true",
    "'CN1,2', true",
    "'CN 1,12', false",
    "CN, true",
    "'CN 12', false",
  })
  void closedSwitchesAreRead(String answer, boolean closed) {
    assertThat(Flex.isClosed(answer, 2)).isEqualTo(closed);
  }
}
