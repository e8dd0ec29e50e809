package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ferroloop.SharedData;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.junit.jupiter.api.Test;

class ImportCommandTest {
  private static final String WIDTHS = SharedData.sweep("ID301R1000Oct", "13:39:58").toString();

  @Test
  void theWindowsOfTheReferenceKeepTheirPulses() {
    List<String[]> references = SharedData.table("lbe247-aihwkit.csv");
    assertThat(references).hasSize(14);
    for (String[] reference : references) {
      String file = SharedData.sweep(reference[0], reference[2]).toString();
      String window = String.join(",", List.of(reference).subList(4, 8));
      CommandRun run = CommandRun.of("import", file, "--window", window, "--json");
      assertThat(run.code()).as(run.err()).isZero();
      ConfigNode sweep = ConfigFile.parse("stdout", run.out()).get("files").items().get(0);
      assertThat(sweep.get("kept").integer(0, 1000))
          .as(file)
          .isEqualTo(Integer.parseInt(reference[8]));
      assertThat(sweep.get("window").numbers()[0]).isEqualTo(Double.parseDouble(reference[4]));
      assertThat(CommandRun.of("import", file, "--window", window).out())
          .contains(" keeps " + reference[8] + " pulses");
    }
  }

  @Test
  void autoFindsAWindowForEachFile() {
    String file = SharedData.sweep("ID161ZR15000", "11:19:00").toString();
    CommandRun run = CommandRun.of("import", file, "--window", "auto", "--json");
    ConfigNode sweep = ConfigFile.parse("stdout", run.out()).get("files").items().get(0);
    assertThat(sweep.get("kept").integer(0, 1000)).isBetween(150L, 174L);
    assertThat(sweep.get("window").numbers()).hasSize(4);
  }

  @Test
  void withoutAWindowNothingIsKeptOrLeftOut() {
    CommandRun run = CommandRun.of("import", WIDTHS, "--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).doesNotContain("\"kept\"").doesNotContain("\"window\"");
  }

  @Test
  void aWindowFitsNoWidthSweep() {
    for (String window : List.of("auto", "0.3,4.1,-0.3,-3.0")) {
      CommandRun run = CommandRun.of("import", WIDTHS, "--window", window, "--json");
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("20240919133958.csv", "expected an amplitude sweep");
      assertThat(ConfigFile.parse("stdout", run.out()).get("errors").items()).hasSize(1);
    }
  }

  @Test
  void aWindowThatIsNoneIsAUsageError() {
    CommandRun run = CommandRun.of("import", WIDTHS, "--window", "1,2");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--window", "found \"1,2\"", "in V");
  }
}
