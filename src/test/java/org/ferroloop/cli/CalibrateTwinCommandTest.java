package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ferroloop.SharedData;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateTwinCommandTest {
  private static final String SWEEP = SharedData.sweep("ID161ZR15000", "11:19:00").toString();

  @TempDir Path folder;

  @Test
  void theJsonHasWhatOtherToolsReadAndTheTwinIsTheSame() {
    Path file = folder.resolve("twin.yaml");
    CommandRun run =
        CommandRun.of(
            "calibrate",
            "twin",
            SWEEP,
            "--window",
            "0.3,4.1,-0.3,-3.0",
            "-o",
            file.toString(),
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    ConfigNode json = ConfigFile.parse("stdout", run.out());
    DeviceTwin twin = TwinFile.read(file);
    assertThat(json.get("points").integer(0, 1000)).isEqualTo(173);
    assertThat(json.get("rmse").number()).isEqualTo(twin.provenance().fitQuality().get("rmse"));
    assertThat(json.get("rmse").number()).isLessThan(0.0714 / 2);
    assertThat(json.get("model").text()).isEqualTo("piecewise-step").isEqualTo(twin.model().name());
    assertThat(json.get("method").text()).isEqualTo("trajectory");
    double mean = json.get("settled_mean").number();
    double[] interval = json.get("symmetry_interval").numbers();
    assertThat(mean).isBetween(interval[0], interval[1]);
    assertThat(json.get("settled_high").number()).isGreaterThan(mean);
    assertThat(json.get("settled_low").number()).isLessThan(mean);
    for (double crossing : json.get("stable_crossings").numbers()) {
      assertThat(twin.stepUp(crossing) - twin.stepDown(crossing)).isBetween(-1e-9, 1e-9);
    }
    assertThat(json.get("cycle_to_cycle").number())
        .isEqualTo(twin.variability().cycleToCycle())
        .isPositive();
    assertThat(twin.energies()).isNotEmpty();
  }

  @Test
  void theSameSeedGivesTheSameText() {
    String[] line = {"calibrate", "twin", SWEEP, "--method", "gradient-polynomial", "--json"};
    assertThat(CommandRun.of(line).out()).isEqualTo(CommandRun.of(line).out()).contains("rmse");
  }

  @Test
  void filesOfDifferentDevicesAreRefusedByName() {
    String other = SharedData.sweep("ID170ZR5000", "13:38:58").toString();
    CommandRun run = CommandRun.of("calibrate", "twin", SWEEP, other);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("ID170ZR5000").contains("expected ID161ZR15000");
  }

  @Test
  void filesOfDifferentWidthsAreRefusedByName() {
    String other = SharedData.sweep("ID161ZR15000", "11:26:07").toString();
    CommandRun run = CommandRun.of("calibrate", "twin", SWEEP, other);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("pulse width").contains("112607");
  }

  @Test
  void wrongChoicesAreUsageErrors() {
    assertThat(CommandRun.of("calibrate", "twin", SWEEP, "--model", "magic").code()).isEqualTo(2);
    assertThat(CommandRun.of("calibrate", "twin", SWEEP, "--method", "magic").code()).isEqualTo(2);
    assertThat(CommandRun.of("calibrate", "twin", SWEEP, "--window", "1,2").code()).isEqualTo(2);
    assertThat(
            CommandRun.of(
                    "calibrate",
                    "twin",
                    SWEEP,
                    "--model",
                    "soft-bounds",
                    "--method",
                    "gradient-polynomial")
                .code())
        .isEqualTo(2);
  }
}
