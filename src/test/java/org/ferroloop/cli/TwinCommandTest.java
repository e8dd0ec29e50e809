package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Polarity;
import org.ferroloop.twin.TwinFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** twin import, export and show, from the command line to the file and back. */
class TwinCommandTest {
  private static final String[] FACTS = {
    "--pulse-width",
    "2 us",
    "--amplitude-up",
    "-3.5 V",
    "--amplitude-down",
    "3 V",
    "--window",
    "10 nS,80 nS"
  };

  @TempDir Path folder;
  private Path device;
  private Path twin;

  @BeforeEach
  void describe() throws IOException {
    device = folder.resolve("device.json");
    twin = folder.resolve("twin.yaml");
    Files.writeString(
        device,
        "{\"device_id\": \"ID161ZR15000\", \"model\": \"PiecewiseStepDevice\", \"dw_min\": 0.05,"
            + " \"up_down\": -0.2, \"w_min\": -1, \"w_max\": 1, \"piecewise_up\": [2, 1, 0.1],"
            + " \"piecewise_down\": [0.1, 1, 1.5]}");
  }

  @Test
  void importWithFactsKnowsEverything() {
    CommandRun run = imported(FACTS);
    assertThat(run.err()).contains("706.9 um2").doesNotContain("unknown");
    DeviceTwin read = TwinFile.read(twin);
    assertThat(read.polarity()).isEqualTo(Polarity.POSITIVE_DEPRESSES);
    assertThat(read.window().orElseThrow().gMax()).isEqualTo(80e-9);
    assertThat(read.pulse().orElseThrow().amplitudeUp()).isEqualTo(-3.5);
    assertThat(read.area().orElseThrow()).isCloseTo(Math.PI * 225e-12, within(1e-20));
    assertThat(read.energies()).extracting("source").containsExactly("upper-bound", "measured-dc");
    assertThat(read.provenance().date()).isEqualTo("2026-01-01");
    assertThat(read.provenance().sources().get(0).file()).isEqualTo("device.json");
  }

  @Test
  void importWithoutFactsSaysWhatIsUnknown() {
    CommandRun run = imported();
    assertThat(run.err())
        .contains("unknown: polarity, window, pulse, energies")
        .contains("no noise");
    assertThat(TwinFile.read(twin).energies()).isEmpty();
  }

  @Test
  void showTellsStepsAndUnits() {
    imported(FACTS);
    CommandRun table = CommandRun.of("twin", "show", twin.toString());
    assertThat(table.code()).isZero();
    assertThat(table.out())
        .contains("10 nS to 80 nS", "2 us, up -3.5 V, down 3 V", "706.9 um2", "measured-dc");
    ConfigNode json = json(CommandRun.of("twin", "show", twin.toString(), "--json"));
    ConfigNode middle = json.get("steps").items().get(2);
    assertThat(middle.get("w").number()).isEqualTo(0.5);
    // 0.05 (1 - 0.2) times half way from 1 to 0.1; 0.05 times half way from 1 to 1.5.
    assertThat(middle.get("up").number()).isCloseTo(0.04 * 0.55, within(1e-12));
    assertThat(middle.get("down").number()).isCloseTo(0.05 * 1.25, within(1e-12));
    assertThat(json.get("g_max").number()).isEqualTo(80e-9);
    assertThat(json.get("energies").get("measured-dc").get("up").get("switching").number())
        .isPositive();
  }

  @Test
  void exportPrintsOrWrites() throws IOException {
    imported(FACTS);
    CommandRun python = CommandRun.of("twin", "export", twin.toString(), "--to", "aihwkit");
    assertThat(python.code()).isZero();
    assertThat(python.out()).contains("rpu_config = SingleRPUConfig(", "dw_min=0.05,");
    Path patch = folder.resolve("patch.cpp");
    CommandRun neurosim =
        CommandRun.of(
            "twin",
            "export",
            twin.toString(),
            "--to",
            "neurosim",
            "-o",
            patch.toString(),
            "--json");
    assertThat(neurosim.code()).as(neurosim.err()).isZero();
    assertThat(json(neurosim).get("text").text()).isEqualTo(Files.readString(patch));
    assertThat(Files.readString(patch)).contains("writeVoltageLTP = 3.5;", "readVoltage = 0.1;");
  }

  @Test
  void importAndExportAnswerInJson() {
    ConfigNode json = json(imported("--json"));
    assertThat(json.get("file").text()).isEqualTo(twin.toString());
    assertThat(json.find("g_min")).isEmpty();
    assertThat(json.has("g_min")).isTrue();
  }

  @Test
  void whatFailsSaysWhyAndWritesNothing() throws IOException {
    imported();
    CommandRun noWindow =
        CommandRun.of(
            "twin",
            "export",
            twin.toString(),
            "--to",
            "neurosim",
            "-o",
            folder.resolve("x.cpp").toString());
    assertThat(noWindow.code()).isEqualTo(1);
    assertThat(noWindow.err()).contains("window", "--g-min", "--pulse-width");
    assertThat(folder.resolve("x.cpp")).doesNotExist();

    Files.writeString(device, Files.readString(device).replace("0.05", "-0.05"));
    Path other = folder.resolve("other.yaml");
    CommandRun bad = CommandRun.of("twin", "import", device.toString(), "-o", other.toString());
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.err()).contains("device.json", "dw_min", "-0.05").doesNotContain("\tat ");
    assertThat(other).doesNotExist();
    assertThat(CommandRun.of("twin", "show", other.toString()).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pulse-width|2 us|go together",
        "--pulse-width|2|--pulse-width",
        "--g-min|10 nS|--g-min and --g-max",
        "--window|10 nS|--window",
        "--window|80 nS,10 nS|ascend",
        "--area|-3 um2|--area",
        "--polarity|upwards|--polarity",
        "--wish|1|--wish",
      })
  void wrongOptionsAreUsageErrors(String option, String value, String message) {
    CommandRun run =
        CommandRun.of("twin", "import", device.toString(), "-o", twin.toString(), option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(twin).doesNotExist();
  }

  @Test
  void contradictionsAndMissingArgumentsAreUsageErrors() {
    List<String> arguments = new ArrayList<>(List.of(FACTS));
    arguments.addAll(List.of("--polarity", "positive-potentiates"));
    assertThat(run(arguments.toArray(String[]::new)).code()).isEqualTo(2);
    assertThat(CommandRun.of("twin").code()).isEqualTo(2);
    assertThat(CommandRun.of("twin", "import", device.toString()).code()).isEqualTo(2);
    assertThat(CommandRun.of("twin", "export", "x.yaml", "--to", "spice").code()).isEqualTo(2);
  }

  private CommandRun imported(String... more) {
    CommandRun run = run(more);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private CommandRun run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("twin", "import", device.toString(), "-o", twin.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static ConfigNode json(CommandRun run) {
    assertThat(run.code()).as(run.err()).isZero();
    return ConfigFile.parse("out.json", run.out());
  }
}
