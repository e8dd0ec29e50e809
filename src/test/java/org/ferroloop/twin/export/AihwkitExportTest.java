package org.ferroloop.twin.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ferroloop.twin.AihwkitImport;
import org.ferroloop.twin.ConstantStep;
import org.ferroloop.twin.DeviceFacts;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.ExponentialStep;
import org.ferroloop.twin.LinearStep;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.PowerStep;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The snippet is Python, and says exactly what the twin says. */
class AihwkitExportTest {
  private static final StepParameters PARAMETERS =
      new StepParameters(0.1 / 3, -1 / 7.0, -Math.sqrt(0.9), Math.nextUp(1.0));
  private static final Variability NOISY =
      new Variability(0.3, 0.1 / 3, true, 0.01, 1 / 3.0, 0.2, 0.5, 0);

  @TempDir Path folder;

  static Stream<StepModel> models() {
    double third = 1 / 3.0;
    return Stream.of(
        new LinearStep(third, -third),
        new LinearStep(
            1, 0.2, Optional.of(new LinearStep.Bounds(PARAMETERS.wMin(), PARAMETERS.wMax()))),
        new SoftBounds(),
        new ExponentialStep(0.00081, 0.36833, 12.44625, 12.78785, third, -third),
        new PowerStep(2, 2),
        new PowerStep(2, 1),
        new PowerStep(1, 4),
        new PiecewiseStep(new double[] {third, 1e-7, 0}, new double[] {0, 1.7e3, third}));
  }

  @ParameterizedTest
  @MethodSource("models")
  void theArgumentsImportAsTheSameTwin(StepModel model) throws IOException {
    DeviceTwin twin = ExportTwins.of(model, PARAMETERS, NOISY);
    Path file = folder.resolve("device.json");
    Files.writeString(file, json(AihwkitExport.text(twin)));
    DeviceTwin back = AihwkitImport.read(file, DeviceFacts.UNKNOWN, "2026-11-23", "1");
    assertThat(back.model()).isEqualTo(model);
    assertThat(back.parameters()).isEqualTo(PARAMETERS);
    assertThat(back.variability()).isEqualTo(NOISY);
  }

  @ParameterizedTest
  @MethodSource("models")
  void theSnippetIsPython(StepModel model) throws Exception {
    Variability all = new Variability(0.3, 0.1, true, 0.01, 0.3, 0.2, 0.5, 0.01);
    parse(AihwkitExport.text(ExportTwins.of(model, PARAMETERS, all)));
  }

  @Test
  void readNoiseBecomesWeightNoiseOfTheForwardPass() {
    Variability reading = new Variability(0, 0, false, 0, 0, 0, 0, 0.015);
    assertThat(AihwkitExport.text(ExportTwins.of(new ConstantStep(), PARAMETERS, reading)))
        .contains("import SingleRPUConfig, ConstantStepDevice, WeightNoiseType\n")
        .contains("rpu_config.forward.w_noise = 0.015\n")
        .contains("w = -1 is 1.0E-8 S")
        .doesNotContain("write_noise_std");
  }

  @Test
  void everyArgumentHasItsMeaningAboveIt() {
    String[] lines = AihwkitExport.text(ExportTwins.of(new SoftBounds(), PARAMETERS)).split("\n");
    int arguments = 0;
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].matches("        \\w+=.*")) {
        arguments++;
        assertThat(lines[i - 1]).as(lines[i]).matches("        # \\S.*");
      }
    }
    assertThat(arguments).isGreaterThan(10);
  }

  @Test
  void whatAihwkitCannotRepresentIsRefused() {
    assertThatThrownBy(
            () -> AihwkitExport.text(ExportTwins.of(new ConstantStep(), PARAMETERS, NOISY)))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("write noise");
    LinearStep foreign = new LinearStep(1, 1, Optional.of(new LinearStep.Bounds(-3, 3)));
    assertThatThrownBy(() -> AihwkitExport.text(ExportTwins.of(foreign, PARAMETERS)))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("LinearStepDevice");
  }

  /** The keyword arguments of the device as the JSON description that AIHWKit users keep. */
  private static String json(String snippet) {
    StringBuilder json = new StringBuilder("{");
    String device = snippet.replaceAll("(?s).*device=(\\w+)\\(.*", "$1");
    json.append("\"model\": \"").append(device).append('"');
    snippet
        .lines()
        .filter(line -> line.matches("        \\w+=.*,"))
        .map(line -> line.strip().replaceFirst("(\\w+)=(.*),", ", \"$1\": $2"))
        .forEach(line -> json.append(line.replace("True", "true").replace("False", "false")));
    return json.append('}').toString();
  }

  private void parse(String python) throws Exception {
    Path file = folder.resolve("snippet.py");
    Files.writeString(file, python);
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "python3",
                  "-c",
                  "import ast,sys; ast.parse(open(sys.argv[1]).read())",
                  file.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      boolean mayBeMissing = !"true".equals(System.getenv("CI"));
      assumeTrue(!mayBeMissing, "python3 is absent: " + e);
      throw e;
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
  }
}
