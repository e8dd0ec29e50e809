package org.ferroloop.instrument.b1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulesTest {
  private static final String ANSWER =
      "B1511B,0;B1517A,1;B1520A,0;B1511B,0;B1517A,0;B1530A,0;B1530A,0;0,0;0,0;0,0";

  private final Modules modules = Modules.of(ANSWER);

  @ParameterizedTest
  @CsvSource({"'', 1", "1, 1", "2, 2", "SMU1, 1", "smu3, 4", "SMU4, 5", "5, 5"})
  void anSmuIsFoundBySlotOrName(String channel, int slot) {
    assertThat(modules.smu(channel).slot()).isEqualTo(slot);
  }

  @ParameterizedTest
  @CsvSource({"'', 601", "601, 601", "602, 602", "WGFMU1, 601", "wgfmu3, 701", "WGFMU4, 702"})
  void aWgfmuChannelIsFoundByNumberOrName(String channel, int number) {
    assertThat(modules.wgfmuChannel(channel)).isEqualTo(number);
  }

  @Test
  void whatIsNotThereIsRefusedWithWhatIs() {
    for (String wrong : new String[] {"3", "6", "SMU5", "8", "11", "-1", "smu", "WGFMU1"}) {
      assertThatThrownBy(() -> modules.smu(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("\"" + wrong + "\"")
          .hasMessageContaining("slot 5 B1517A HRSMU, channel 5 (SMU4)");
    }
    for (String wrong : new String[] {"501", "603", "WGFMU5", "1", "SMU1"}) {
      assertThatThrownBy(() -> modules.wgfmuChannel(wrong))
          .as(wrong)
          .hasMessageContaining("channels 601 (WGFMU1) and 602 (WGFMU2)");
    }
  }

  @Test
  void everyModuleIsDescribed() {
    assertThat(modules.described())
        .containsExactly(
            "slot 1 B1511B MPSMU, channel 1 (SMU1)",
            "slot 2 B1517A HRSMU revision 1, channel 2 (SMU2)",
            "slot 3 B1520A MFCMU",
            "slot 4 B1511B MPSMU, channel 4 (SMU3)",
            "slot 5 B1517A HRSMU, channel 5 (SMU4)",
            "slot 6 B1530A WGFMU, channels 601 (WGFMU1) and 602 (WGFMU2)",
            "slot 7 B1530A WGFMU, channels 701 (WGFMU3) and 702 (WGFMU4)");
    assertThat(Modules.of("B9999Z,0;0,0").described()).containsExactly("slot 1 B9999Z");
  }
}
