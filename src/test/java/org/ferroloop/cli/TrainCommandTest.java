package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
  private static final String TWIN = "calibration/ID161ZR15000-2us-111900.yaml";

  @TempDir Path folder;

  @Test
  void jsonHasTheAgreedFields() throws IOException {
    CommandRun run =
        CommandRun.of(
            "train",
            "--twin",
            TWIN,
            "--rule",
            "sgd-shifted",
            "--data",
            "digits",
            "--epochs",
            "2",
            "--train-limit",
            "200",
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("rule").asText()).isEqualTo("sgd-shifted");
    assertThat(json.get("epochs").asInt()).isEqualTo(2);
    assertThat(json.get("validation_accuracy")).hasSize(2);
    assertThat(json.get("test_accuracy").asDouble()).isBetween(0.0, 1.0);
    assertThat(json.get("pulses").asLong())
        .isPositive()
        .isEqualTo(json.get("pulses_up").asLong() + json.get("pulses_down").asLong());
    assertThat(json.get("energy").get("upper-bound").asDouble()).isPositive();
    assertThat(json.get("energy").get("measured-dc").asDouble()).isPositive();
    assertThat(json.get("symmetry_point").asDouble()).isBetween(-1.0, 1.0);
    assertThat(json.has("seconds")).isTrue();
    assertThat(json.has("microseconds_per_sample")).isTrue();
  }

  private static CommandRun train(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("train", "--twin", TWIN, "--data", "digits", "--epochs", "1", "--json"));
    line.addAll(List.of("--train-limit", "100"));
    line.addAll(List.of(more));
    return CommandRun.of(line.toArray(String[]::new));
  }

  @Test
  void theTikiTakaRulesTakeTheirOptions() throws IOException {
    CommandRun run =
        train(
            "--rule",
            "agad",
            "--shift-tiles",
            "slow",
            "--shift",
            "reference-device",
            "--transfer-every",
            "2",
            "--fast-lr",
            "0.3",
            "--auto-scale",
            "true",
            "--chop-probability",
            "0.05");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("rule").asText()).isEqualTo("agad");
    assertThat(json.get("symmetry_point").asDouble()).isBetween(0.3, 0.6);
    assertThat(json.get("pulses").asLong()).isPositive();
  }

  /** The point that is told is that of cells pulsed so, not of single pulses (0.48). */
  @Test
  void asymmetricPulsesHaveASymmetryPointOfTheirOwn() throws IOException {
    CommandRun run =
        train(
            "--rule",
            "mixed-precision",
            "--accumulator-bits",
            "4",
            "--shift-tiles",
            "slow",
            "--pulses-down",
            "2");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("symmetry_point").asDouble()).isBetween(0.1, 0.25);
  }

  @Test
  void pointsOfCellsThatHaveNotSettledAreWarnedOf() throws IOException {
    CommandRun few =
        train(
            "--rule",
            "sgd-shifted",
            "--symmetry-points",
            "per-cell",
            "--calibration-pulses",
            "400");
    assertThat(few.code()).as(few.err()).isZero();
    assertThat(few.err())
        .contains(
            "warning: layer 1 tile 1: the symmetry points of 4096 cells have not settled within"
                + " --calibration-pulses 400")
        .contains("layer 2 tile 1: the symmetry points of 640 cells");
    JsonNode array = new ObjectMapper().readTree(few.out()).get("arrays").get(0);
    assertThat(array.get("unsettled").asInt()).isEqualTo(4096);
    CommandRun fewer =
        train(
            "--rule", "sgd-shifted", "--symmetry-points", "per-cell", "--calibration-pulses", "80");
    assertThat(fewer.code()).isEqualTo(2);
    assertThat(fewer.err()).contains("calibration-pulses").contains("at least 384, found 80");
  }

  @Test
  void writeVerifyAndRefreshesAreTold() throws IOException {
    CommandRun run =
        train("--rule", "mixed-precision", "--cells", "pair", "--programming", "write-verify");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode array = new ObjectMapper().readTree(run.out()).get("arrays").get(0);
    assertThat(array.get("array").asText()).isEqualTo("layer 1 tile 1");
    assertThat(array.get("programmed").asInt()).isEqualTo(2 * 64 * 64);
    assertThat(array.get("missed").isArray()).isTrue();
    assertThat(array.get("refreshes").asLong()).isNotNegative();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rule sgd --fast-lr 1 | not for sgd",
        "--rule sgd --accumulator-bits 4 | mixed-precision alone",
        "--rule mixed-precision --accumulator-bits many | found many, expected 0, 2 to 16 or float",
        "--rule mixed-precision --accumulator-bits 1 | accumulator-bits must be",
        "--rule sgd-shifted --cells pair | no symmetry point",
        "--rule sgd-shifted --symmetry-points per-cell --symmetry-point 0.4 | --symmetry-point is",
        "--rule ttv2 --symmetry-point 0.4 | --symmetry-point is",
        "--rule ttv1 --buffer-momentum 0.5 | ttv1 has no buffer",
        "--rule mixed-precision --shift-tiles fast | none or slow",
        "--rule agad --chop-probability 0 | must be above 0",
        "--rule c-ttv2 --shift-tiles all | found all, expected none or fast or slow or both",
        "--rule mixed-precision --train-type deterministic | --train-type: found deterministic,"
            + " but",
        "--rule float --train-type stochastic | the rule float has no pulse trains",
        "--rule mixed-precision --longest-train 31 | --longest-train: found 31, but the rule mixed",
        "--rule float --update-management true | --update-management: found true, but the rule",
        "--rule sgd --longest-train 32 | --longest-train: the longest train must be of 1 to 31",
        "--rule agad --longest-train 0 | found 0",
        "--rule sgd --update-management off | --update-management",
        "--rule sgd --periphery ideal --output-noise 0.06 | --output-noise: found 0.06, but an"
            + " ideal",
        "--rule sgd --periphery ideal --input-bits 7 | --input-bits: found 7, but an ideal",
        "--rule sgd --periphery ideal --output-bits 9 | --output-bits: found 9, but an ideal",
        "--rule sgd --periphery ideal --output-bound 12 | --output-bound: found 12.0, but an ideal",
        "--rule sgd --periphery ideal --noise-management true | --noise-management: found true",
        "--rule sgd --periphery ideal --bound-management true | --bound-management: found true",
        "--rule sgd --output-bits 1 | output-bits must be 2 to 16, or 0 for exact, found 1",
        "--rule sgd --granularity symmetric | --granularity: found symmetric, but the rule sgd has"
            + " no",
        "--rule float --granularity mean-step | leave the option out",
        "--rule mixed-precision --accumulator-bits 4 --granularity symmetric | by the mean step",
        "--rule mixed-precision --accumulator-bits 0 --granularity per-polarity | by the mean step",
        "--rule sgd --tolerance 0.02 | --tolerance: found 0.02, but single cells with exact",
        "--rule sgd --programming exact --pulse-budget 9 | --pulse-budget: found 9, but",
        "--rule sgd-shifted --calibration-pulses 9 | --calibration-pulses: found 9, but the mean"
      })
  void optionsWithoutSenseAreMisuse(String options, String message) {
    CommandRun run = train(options.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rule mixed-precision --accumulator-bits 4 --granularity mean-step",
        "--rule mixed-precision --cells pair --tolerance 0.05 --pulse-budget 50"
      })
  void optionsWithSenseAreTaken(String options) {
    CommandRun run = train(options.split(" "));
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void lengthAndManagementOfTrainsAreToldAndChangeTheTraining() throws IOException {
    JsonNode usual = new ObjectMapper().readTree(train("--rule", "sgd").out());
    assertThat(usual.get("longest_train").asInt()).isEqualTo(31);
    assertThat(usual.get("update_management").asBoolean()).isTrue();
    CommandRun run = train("--rule", "sgd", "--longest-train", "7", "--update-management", "false");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode other = new ObjectMapper().readTree(run.out());
    assertThat(other.get("longest_train").asInt()).isEqualTo(7);
    assertThat(other.get("update_management").asBoolean()).isFalse();
    assertThat(other.get("pulses").asLong()).isNotEqualTo(usual.get("pulses").asLong());
    JsonNode none = new ObjectMapper().readTree(train("--rule", "mixed-precision").out());
    assertThat(none.has("longest_train")).isFalse();
  }

  @Test
  void convertersAreTold() throws IOException {
    CommandRun run =
        train(
            ("--rule float --output-noise 0.1 --input-bits 5 --output-bits 0 --output-bound 20"
                    + " --noise-management false --bound-management false --bound-errors false")
                .split(" "));
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.get("periphery").asText()).isEqualTo("analog");
    assertThat(json.get("converters"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"output_noise": 0.1, "input_bits": 5, "output_bits": 0, "output_bound": 20.0,
                     "noise_management": false, "bound_management": false,
                     "bound_errors": false}
                    """));
    JsonNode ideal =
        new ObjectMapper().readTree(train("--rule", "float", "--periphery", "ideal").out());
    assertThat(ideal.get("periphery").asText()).isEqualTo("ideal");
    assertThat(ideal.has("converters")).isFalse();
  }

  @Test
  void resumesInAFolder() throws IOException {
    String[] one = {
      "train",
      "--twin",
      TWIN,
      "--rule",
      "mixed-precision",
      "--data",
      "digits",
      "--train-limit",
      "200",
      "-o",
      folder.toString(),
      "--json",
      "--epochs",
      "1"
    };
    assertThat(CommandRun.of(one).code()).isZero();
    CommandRun again = CommandRun.of(one);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("--resume");
    String[] more = Arrays.copyOf(one, one.length + 1);
    more[one.length - 1] = "2";
    more[one.length] = "--resume";
    CommandRun resumed = CommandRun.of(more);
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(new ObjectMapper().readTree(resumed.out()).get("epochs").asInt()).isEqualTo(2);
    assertThat(folder.resolve("training.json")).hasContent(resumed.out());
  }

  @Test
  void otherDataOfTheSameSizeIsNotResumed() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    String[] line = {
      "train",
      "--rule",
      "float",
      "--data",
      data.toString(),
      "--epochs",
      "1",
      "--hidden",
      "2",
      "-o",
      folder.resolve("run").toString(),
      "--resume"
    };
    idx(data, 0);
    assertThat(CommandRun.of(line).code()).isZero();
    CommandRun same = CommandRun.of(line);
    assertThat(same.code()).as(same.err()).isZero();
    idx(data, 1);
    CommandRun other = CommandRun.of(line);
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.err()).contains("checkpoint.bin, training: found").contains("CRC-32");
  }

  /** Ten pictures of one pixel to train with and as many to test with, all of this brightness. */
  private static void idx(Path data, int brightness) throws IOException {
    for (String part : new String[] {"train", "t10k"}) {
      ByteBuffer images = ByteBuffer.allocate(26);
      images.putInt(0x803).putInt(10).putInt(1).putInt(1);
      ByteBuffer labels = ByteBuffer.allocate(18);
      labels.putInt(0x801).putInt(10);
      for (int i = 0; i < 10; i++) {
        images.put((byte) brightness);
        labels.put((byte) (i % 2));
      }
      Files.write(data.resolve(part + "-images-idx3-ubyte"), images.array());
      Files.write(data.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }
  }

  @Test
  void wrongUseIsExitCode2() {
    for (String[] wrong :
        new String[][] {
          {"train", "--rule", "sgd", "--data", "digits"},
          {"train", "--rule", "magic", "--data", "digits"},
          {"train", "--rule", "float", "--data", "digits", "--epochs", "0"},
          {"train", "--rule", "float", "--data", "digits", "--lr", "-1"},
          {"train", "--rule", "float", "--data", "digits", "--periphery", "nice"},
          {"train", "--rule", "float", "--data", "digits", "--resume"},
          {"train", "--rule", "float", "--data", "digits", "--hidden", "0"},
        }) {
      CommandRun run = CommandRun.of(wrong);
      assertThat(run.code()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void aMissingTwinOrFolderIsExitCode1() {
    assertThat(
            CommandRun.of("train", "--rule", "sgd", "--data", "digits", "--twin", "none.yaml")
                .code())
        .isEqualTo(1);
    assertThat(CommandRun.of("train", "--rule", "float", "--data", "no/folder").code())
        .isEqualTo(1);
  }
}
