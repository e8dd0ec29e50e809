package org.ferroloop.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.SharedData;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AIHWKit descriptions are read whole or refused by name. */
class AihwkitImportTest {
  private static final String SOFT =
      "\"model\": \"SoftBoundsDevice\", \"dw_min\": 0.05, \"up_down\": 0.1, \"w_min\": -0.6,"
          + " \"w_max\": 0.7";

  @TempDir Path folder;

  @Test
  void theFittedDescriptionsBecomeTwinsAndComeBack() throws IOException {
    Path descriptions = SharedData.folder().resolve("reference/aihwkit-piecewise");
    List<Path> files;
    try (Stream<Path> found = Files.list(descriptions)) {
      files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).hasSize(14);
    for (Path file : files) {
      DeviceTwin twin = AihwkitImport.read(file, DeviceFacts.UNKNOWN, "2026-11-23", "0.1.0");
      assertThat(((PiecewiseStep) twin.model()).nodesUp()).hasSize(32);
      assertThat(twin.polarity()).isEqualTo(Polarity.UNKNOWN);
      assertThat(twin.window()).isEmpty();
      assertThat(twin.name()).startsWith(file.getFileName().toString().split("-")[0]);
      assertThat(TwinFile.parse("t.yaml", TwinFile.text(twin))).isEqualTo(twin);
    }
  }

  @Test
  void spreadAndNoiseAreKept() throws IOException {
    DeviceTwin twin =
        read(
            "{"
                + SOFT
                + ", \"dw_min_std\": 0.3, \"dw_min_dtod\": 0.31, \"dw_min_dtod_log_normal\": true,"
                + " \"up_down_dtod\": 0.01, \"w_max_dtod\": 0.2, \"w_min_dtod\": 0.25,"
                + " \"write_noise_std\": 1.5, \"reset_std\": 0.01, \"mult_noise\": true}");
    assertThat(twin.variability())
        .isEqualTo(new Variability(0.3, 0.31, true, 0.01, 0.2, 0.25, 1.5, 0));
    assertThat(twin.model()).isEqualTo(new SoftBounds());
    assertThat(twin.parameters()).isEqualTo(new StepParameters(0.05, 0.1, -0.6, 0.7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"lifetime\": 100 | lifetime",
        "\"diffusion\": 0.1 | diffusion",
        "\"corrupt_devices_prob\": 0.01 | corrupt_devices_prob",
        "\"reverse_up\": true | reverse_up",
        "\"dw_min_std\": 0.3, \"mult_noise\": false | mult_noise",
        "\"dw_min_dtod\": 0.3, \"enforce_consistency\": false | enforce_consistency",
        "\"write_noise_std\": 1, \"apply_write_noise_on_set\": false | apply_write_noise_on_set",
        "\"dw_min_std\": -0.3 | cycle_to_cycle",
        "\"gamma_up\": 1 | gamma_up",
        "\"colour\": 3 | colour",
      })
  void whatATwinCannotRepresentIsNamed(String parameter, String field) {
    assertThatThrownBy(() -> read("{" + SOFT + ", " + parameter + "}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("device.json")
        .hasMessageContaining(field);
  }

  @Test
  void anUnknownClassAndMissingParametersAreNamed() {
    assertThatThrownBy(() -> read("{\"model\": \"JARTv1bDevice\"}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("JARTv1bDevice")
        .hasMessageContaining("PiecewiseStepDevice");
    assertThatThrownBy(() -> read("{" + SOFT.replace("\"dw_min\": 0.05,", "") + "}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("dw_min");
    assertThatThrownBy(() -> read("{" + SOFT.replace("-0.6", "0.6") + "}"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("w_min");
  }

  private DeviceTwin read(String json) throws IOException {
    Path file = folder.resolve("device.json");
    Files.writeString(file, json);
    return AihwkitImport.read(file, DeviceFacts.UNKNOWN, "2026-11-23", "0.1.0");
  }
}
