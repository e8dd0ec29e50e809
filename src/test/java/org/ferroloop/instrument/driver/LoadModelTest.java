package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.instrument.profile.PulseRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the voltage divider, worked out by hand. */
class LoadModelTest {
  @ParameterizedTest
  @CsvSource({
    // number is the EMF: 1 V at 50 Ohm needs 2 V, at 1 kOhm 1.05 V, at an open end 1 V
    "keysight-33600a, 50, 0, 2",
    "keysight-33600a, 1000, 0, 1.05",
    "keysight-33600a, Infinity, 0, 1",
    "keysight-33600a, 1000, 950, 2",
    // number is the voltage at 1 MOhm: the EMF times 1e6 / (1e6 + 50)
    "keysight-81160a, 50, 0, 1.99990000499975",
    "keysight-81160a, Infinity, 0, 0.999950002499875"
  })
  void theNumberForOneVoltAtTheDut(String profile, double ohms, double series, double number) {
    PulseRule rule = Profiles.find(profile).pulses().orElseThrow();
    LoadModel model = LoadModel.of(rule, new BenchLoad(ohms, series));
    assertThat(model.number(model.emf(1))).isCloseTo(number, within(1e-12));
    assertThat(model.dut(model.emf(-3))).isCloseTo(-3, within(1e-12));
  }
}
