package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.SharedData;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.twin.switching.SwitchingFile;
import org.ferroloop.twin.switching.SwitchingTwin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateSwitchingCommandTest {
  @TempDir Path folder;

  @Test
  void fitsTwoWidthsAndWritesTheTwin() {
    Path file = folder.resolve("switching.yaml");
    CommandRun run =
        CommandRun.of(
            "calibrate",
            "switching",
            SharedData.sweep("ID161ZR15000", "11:32:36").toString(),
            SharedData.sweep("ID161ZR15000", "11:38:44").toString(),
            "--iterations",
            "3",
            "-o",
            file.toString(),
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    ConfigNode json = ConfigFile.parse("stdout", run.out());
    SwitchingTwin twin = SwitchingFile.read(file);
    assertThat(json.get("device").text()).isEqualTo("ID161ZR15000").isEqualTo(twin.device());
    assertThat(json.get("sweeps").items()).hasSize(2);
    // ln G spans 2.3 in these sweeps: three iterations from a general start are well below a tenth.
    assertThat(json.get("log_rmse").number()).isLessThan(0.23);
    assertThat(twin.raisingSign()).isEqualTo(-1);
    assertThat(twin.area()).isBetween(7.0e-10, 7.1e-10);
  }

  @Test
  void fitsWidthSweepsAndSaysWhatItLeavesOut() throws Exception {
    Path file = folder.resolve("widths.yaml");
    List<String> arguments = new ArrayList<>(List.of("calibrate", "switching"));
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(SharedData.folder().resolve("lbe247/ID301R1000Oct"), "*.csv")) {
      files.forEach(path -> arguments.add(path.toString()));
    }
    arguments.addAll(List.of("--iterations", "6", "-o", file.toString(), "--json"));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    // Five of the eleven runs were aborted before their first row.
    assertThat(run.err().lines().filter(line -> line.endsWith("empty file, left out"))).hasSize(5);
    ConfigNode json = ConfigFile.parse("stdout", run.out());
    assertThat(json.get("sweeps").items()).hasSize(6);
    // ln G spans up to 2: in the whole, and in each sweep of 158 widths from 22 ns to 54 us.
    assertThat(json.get("log_rmse").number()).isLessThan(0.09);
    for (ConfigNode sweep : json.get("sweeps").items()) {
      assertThat(sweep.get("normalised_rmse").number()).isLessThan(0.15);
    }
    SwitchingTwin twin = SwitchingFile.read(file);
    assertThat(twin.device()).isEqualTo("ID301R1000Oct");
    assertThat(twin.conductance().high()).isLessThan(1e-9);
  }

  @Test
  void aDeviceWithoutResponseIsAnErrorAndNothingIsWritten() {
    Path file = folder.resolve("none.yaml");
    CommandRun run =
        CommandRun.of(
            "calibrate",
            "switching",
            SharedData.sweep("ID161ZR15000", "10:34:40").toString(),
            "-o",
            file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("response");
    assertThat(Files.exists(file)).isFalse();
  }
}
