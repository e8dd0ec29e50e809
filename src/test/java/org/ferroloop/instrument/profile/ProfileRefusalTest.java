package org.ferroloop.instrument.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileRefusalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  voltage: 210 V           |  voltage: 210        | source.voltage       | V",
        "  depth: 10                |  depth: ten          | errors.depth         | whole number",
        "  model: MODEL 240[01].*   |  model: MODEL 240[   | identity.model       | regular",
        "  compliance: [3, 16]      |  complyance: [3]     | status.complyance    | compliance",
        "dialect: scpi              |dialect: gpib         | dialect              | tsp",
        "[\":SOUR:VOLT {voltage}\"] |[\":SOUR:VOLT {volts}\"] | actions.level[0]  | voltage",
        "  nplc: [\":SENS:CURR:NPLC {nplc}\"] | | actions.nplc | integration time",
        "fields: [output]           |fields: [state]       | actions.output.ask[0].fields[0] | output",
      })
  void aWrongProfileIsRefusedWithLineAndField(String right, String wrong, String field, String told)
      throws IOException {
    String good = Files.readString(Path.of("instrument-profiles", "keithley-2400.yaml"));
    assertThat(good).contains(right);
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(file, good.replace(right, wrong == null ? "" : wrong));
    assertThatThrownBy(() -> Profiles.find(file.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("wrong.yaml, line ")
        .hasMessageContaining(field)
        .hasMessageContaining(told);
  }

  @Test
  void anUnknownNameTellsTheKnownOnes() {
    assertThatThrownBy(() -> Profiles.find("keithley-9999"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("keithley-2400");
  }

  @Test
  void aProfileMayBeLikeAnother() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "format: ferroloop-profile-1\nmodel: Mine\nlike: keysight-33600a\n");
    Profile mine = Profiles.find("mine.yaml", folder);
    assertThat(mine.model()).isEqualTo("Mine");
    assertThat(mine.pulses()).isEqualTo(Profiles.find("keysight-33600a").pulses());
    assertThat(mine.actions()).isEqualTo(Profiles.find("keysight-33500b").actions());
  }

  @Test
  void profilesThatAreLikeEachOtherAreRefused() throws IOException {
    Path file = folder.resolve("loop.yaml");
    Files.writeString(file, "format: ferroloop-profile-1\nmodel: Mine\nlike: loop.yaml\n");
    assertThatThrownBy(() -> Profiles.find("loop.yaml", folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("like");
  }
}
