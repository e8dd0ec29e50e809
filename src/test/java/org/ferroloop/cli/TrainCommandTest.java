package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
