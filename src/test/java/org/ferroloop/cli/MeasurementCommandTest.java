package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measurements from the command line, on the shipped bench that is simulated with them. */
class MeasurementCommandTest {
  @TempDir Path folder;

  private CommandRun run(String procedure, String... options) throws IOException {
    Path bench = ProcedureCases.bench(folder, 161);
    List<String> all = new ArrayList<>(List.of("characterize", procedure, "--json"));
    all.addAll(List.of("--bench", bench.toString(), "--device", ProcedureCases.DEVICE));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static JsonNode json(CommandRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void dryRunTellsTheMostThatAnAdaptiveProcedureMayDo() throws IOException {
    CommandRun run = run("write-verify", "--target", "50 nS", "--max-pulses", "30", "--dry-run");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode told = json(run);
    assertThat(told.get("pulses").asLong()).isEqualTo(30);
    assertThat(told.get("reads").asLong()).isEqualTo(31);
    assertThat(told.get("highest_volts").asDouble()).isEqualTo(1.5);
    assertThat(told.get("lowest_volts").asDouble()).isEqualTo(-1.5);
    assertThat(told.get("allowed").asBoolean()).isTrue();
    // V^2 (G (t - both edges / 6) + C) of each, with the envelope's 1 uS and 22.8 pF.
    double energy = 30 * 1.5 * 1.5 * (1e-6 * (2e-6 - 40e-9 / 6) + 22.8e-12);
    JsonNode dose = told.get("devices").get(0);
    assertThat(dose.get("energy_joules_at_most").asDouble()).isCloseTo(energy, within(1e-18));
  }

  @Test
  void theEnvelopeRefusesBeforeAnythingIsOpened() throws IOException {
    CommandRun run = run("endurance", "--pos-voltage", "6 V", "--dry-run");
    assertThat(run.code()).isEqualTo(1);
    assertThat(json(run).get("refusal").asText()).contains("asked 6 V", "-3.6 V to 5 V");
    Path output = folder.resolve("run");
    CommandRun real = run("endurance", "--pos-voltage", "6 V", "-o", output.toString());
    assertThat(real.code()).isEqualTo(1);
    assertThat(real.err()).contains("nothing was opened");
    assertThat(output).doesNotExist();
  }

  @Test
  void writeVerifyReachesItsTargetFromBothSides() throws IOException {
    for (String target : List.of("40 nS", "120 nS")) {
      Path output = folder.resolve(target.replace(" ", ""));
      CommandRun run =
          run(
              "write-verify",
              "--target",
              target,
              "--pos-voltage",
              "3.6 V",
              "--neg-voltage",
              "-2.8 V",
              "-o",
              output.toString());
      assertThat(run.code()).as(run.err()).isZero();
      JsonNode results = json(run).get("results");
      assertThat(results.get("reached").get("value").asDouble()).isEqualTo(1);
      assertThat(Math.abs(results.get("relative_error").get("value").asDouble()))
          .isLessThanOrEqualTo(0.05);
      assertThat(new ObjectMapper().readTree(output.resolve("result.json").toFile()).get("results"))
          .isEqualTo(results);
      assertThat(Files.readString(output.resolve("report.html"))).contains("Write-verify", "img");
    }
  }

  @Test
  void wrongParametersAreNamedWithWhatWasExpected() throws IOException {
    CommandRun bare = run("retention", "--longest", "100");
    assertThat(bare.code()).isEqualTo(2);
    assertThat(bare.err()).contains("--longest", "100");
    CommandRun few = run("statistics", "--cycles", "1");
    assertThat(few.code()).isEqualTo(2);
    assertThat(few.err()).contains("--cycles: found \"1\", expected N from 2 to 1000000");
    CommandRun missing = run("write-verify", "--dry-run");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("--target");
    CommandRun turned = run("retention", "--longest", "1 ms", "--dry-run");
    assertThat(turned.code()).isEqualTo(2);
    assertThat(turned.err()).contains("--longest must not be shorter than --first");
    CommandRun stranger = run("statistics", "--device", "d7", "--dry-run");
    assertThat(stranger.code()).isNotZero();
  }
}
