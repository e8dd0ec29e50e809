package org.ferroloop.instrument.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ferroloop.instrument.SwitchMatrix.Crosspoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {
  @ParameterizedTest
  @CsvSource({
    "keithley-707b, 1, 1, 1A01",
    "keithley-707b, 8, 12, 1H12",
    "keithley-707b, 2, 13, 2B01",
    "keithley-707b, 3, 72, 6C12",
    "keithley-3706a, 1, 1, 1101",
    "keithley-3706a, 6, 96, 6616",
    "keysight-e5250a, 1, 1, 00101",
    "keysight-e5250a, 10, 48, 01048"
  })
  void namesOfCrosspoints(String profile, int row, int column, String name) {
    Grid grid = Profiles.find(profile).grid().orElseThrow();
    Crosspoint crosspoint = new Crosspoint(row, column);
    assertThat(grid.has(crosspoint)).isTrue();
    assertThat(grid.name(crosspoint)).isEqualTo(name);
    assertThat(grid.named("(@" + name + ")")).isEqualTo(Set.of(crosspoint));
  }

  @ParameterizedTest
  @CsvSource({"nil", "''", "(@)", "1A1", "A101"})
  void anAnswerWithoutNamesIsEmpty(String answer) {
    Grid grid = Profiles.find("keithley-707b").grid().orElseThrow();
    assertThat(grid.named(answer)).isEmpty();
  }
}
