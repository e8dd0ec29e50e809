package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of the simulated bench beside twins, from the command line. */
class CompareCommandTest {
  @TempDir Path folder;
  private Path run;
  private Path twin;

  @BeforeEach
  void oneRunAndItsTwin() throws IOException {
    run = folder.resolve("run");
    twin = folder.resolve("twin.yaml");
    StoredSweepRun.sweep(folder, run, "--step", "60 mV", "--repetitions", "2");
    CommandRun fit =
        CommandRun.of("calibrate", "twin", "--run", run.toString(), "-o", twin.toString());
    assertThat(fit.code()).as(fit.err()).isZero();
  }

  @Test
  void aRunIsComparedWithItsOwnTwinAndWithAnother() throws IOException {
    Path report = folder.resolve("report");
    CommandRun own =
        CommandRun.of(
            "compare", run.toString(), twin.toString(), "-o", report.toString(), "--json");
    assertThat(own.code()).as(own.err()).isZero();
    JsonNode compared = new ObjectMapper().readTree(own.out());
    assertThat(compared.get("figures").findValuesAsText("name"))
        .containsExactly("residuals", "bias", "noise", "drift", "symmetry point");
    assertThat(compared.get("figures").get(4).get("verdict").asText()).isEqualTo("agrees");
    assertThat(compared.get("not_modelled")).hasSizeGreaterThan(4);
    assertThat(compared.get("not_modelled").get(0).asText())
        .contains(compared.get("pulses_left_out").asText() + " of the run's");
    assertThat(report.resolve("report.html")).isNotEmptyFile();
    assertThat(report.resolve("figures").resolve("residuals-1.csv")).isNotEmptyFile();
    CommandRun other =
        CommandRun.of("compare", run.toString(), "calibration/ID161ZR15000-2us-111900.yaml");
    assertThat(other.code()).as(other.err()).isZero();
    assertThat(other.out()).contains("What the twin does not model", "symmetry point");
    CommandRun width =
        CommandRun.of("compare", run.toString(), "calibration/ID161ZR15000-2ms-113844.yaml");
    assertThat(width.code()).isEqualTo(1);
    assertThat(width.err()).contains("pulse width", "2 us", "2 ms");
  }
}
