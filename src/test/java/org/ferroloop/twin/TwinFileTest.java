package org.ferroloop.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ferroloop.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twin files come back bit for bit, and nothing malformed is taken. */
class TwinFileTest {
  @TempDir Path folder;

  static Stream<StepModel> models() {
    double third = 1 / 3.0;
    return Stream.of(
        new ConstantStep(),
        new LinearStep(third, -third),
        new LinearStep(1, 0.2, Optional.of(new LinearStep.Bounds(-third, 2 * third))),
        new SoftBounds(),
        new ExponentialStep(0.00081, 0.36833, 12.44625, 12.78785, third, -third),
        new PowerStep(2 * third, 0),
        new PiecewiseStep(new double[] {third, 1e-300}, new double[] {1.7e300, -third}));
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelComesBackBitForBit(StepModel model) {
    Path file = folder.resolve("twin.yaml");
    DeviceTwin twin = Twins.full(model);
    TwinFile.write(twin, file);
    assertThat(TwinFile.read(file)).isEqualTo(twin);
    assertThat(TwinFile.text(TwinFile.read(file))).isEqualTo(TwinFile.text(twin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "true", "~", "a: b # c", "- x", "12", "1e3", "'q'", "é \"µ\""})
  void unknownFactsAndOddNamesComeBack(String name) {
    DeviceTwin twin = Twins.bare(name);
    assertThat(TwinFile.text(twin)).contains("window: unknown", "energies: unknown");
    assertThat(TwinFile.parse("twin.yaml", TwinFile.text(twin))).isEqualTo(twin);
  }

  @Test
  void writingReplacesTheWholeFileAndLeavesNothingElse() throws Exception {
    Path file = folder.resolve("deeper/twin.yaml");
    TwinFile.write(Twins.full(), file);
    TwinFile.write(Twins.bare("second"), file);
    assertThat(TwinFile.read(file).name()).isEqualTo("second");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files.toList()).isEqualTo(List.of(file));
    }
  }

  @Test
  void aFailedWriteLeavesNothingBehind() throws Exception {
    Path taken = Files.createDirectories(folder.resolve("twin.yaml/inside"));
    assertThatThrownBy(() -> TwinFile.write(Twins.full(), taken.getParent()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be written");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList()).isEqualTo(List.of(taken.getParent()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format: ferroloop-twin/1 | format: ferroloop-twin/2 | format",
        "model: piecewise-step | model: wishful-step | model",
        "up_down: | up_dawn: | parameters.up_dawn",
        "polarity: positive-depresses | polarity: maybe | polarity",
        "polarity: positive-depresses | polarity: positive-potentiates | polarity",
        "width: 666.6666666666666 ns | width: 666.6 | pulse.width",
        "width: 666.6666666666666 ns | width: 666.6 nV | pulse.width",
        "width: 666.6666666666666 ns | width: -666.6 ns | pulse",
        "amplitude_down: 2.9 V | amplitude_down: -2.9 V | pulse",
        "cycle_to_cycle: 0.3 | cycle_to_cycle: -0.3 | variability",
        "cycle_to_cycle: 0.3 | cycle_to_cycle: .nan | variability.cycle_to_cycle",
        "step_spread_log_normal: true | step_spread_log_normal: yes | step_spread_log_normal",
        "source: upper-bound | source: hearsay | energies[0]",
        "source: upper-bound | source: measured-dc | energies",
        "switching: 0 J | switching: -1 J | energies[0].up",
        "method: trajectory | # nothing | provenance.method",
        "file: a.csv | file: '' | provenance.sources[0]",
        "rmse: 0 | rmse: x0 | fit_quality.rmse",
      })
  void whatIsWrongIsNamed(String right, String wrong, String field) {
    String text = TwinFile.text(Twins.full());
    assertThat(text).contains(right);
    assertThatThrownBy(() -> TwinFile.parse("twin.yaml", text.replaceFirst(right, wrong)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("twin.yaml, line ")
        .hasMessageContaining(field);
  }

  @Test
  void everyLineIsNeeded() {
    List<String> lines = TwinFile.text(Twins.full()).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("- ") || lines.get(i).contains("  - ")) {
        continue; // A list may be shorter: nodes and sources are checked elsewhere.
      }
      if (lines.get(i).contains("rmse") || lines.get(i).contains("points")) {
        continue; // Figures of merit have free names.
      }
      if (lines.get(i).startsWith("checksum")) {
        continue; // A twin written by hand has none.
      }
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < lines.size(); k++) {
        text.append(k == i ? "" : lines.get(k) + "\n");
      }
      assertThatThrownBy(() -> TwinFile.parse("twin.yaml", text.toString()))
          .as("without %s", lines.get(i))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("twin.yaml");
    }
  }

  @Test
  void modelsWithoutStepsOfTheirOwnTakeNoFields() {
    String text = TwinFile.text(Twins.bare("x")).replace("steps: {}", "steps: {gamma: 1}");
    assertThatThrownBy(() -> TwinFile.parse("twin.yaml", text)).hasMessageContaining("steps.gamma");
  }
}
