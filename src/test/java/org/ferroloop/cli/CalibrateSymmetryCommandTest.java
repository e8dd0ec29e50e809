package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.synapse.TwinsToTry;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.TwinFile;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateSymmetryCommandTest {
  @TempDir private Path folder;

  private String twin(Variability variability) {
    DeviceTwin twin = TwinsToTry.soft(variability);
    Path file = folder.resolve("twin.yaml");
    TwinFile.write(twin, file);
    return file.toString();
  }

  private static JsonNode json(CommandRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void printsTheSymmetryFields() throws IOException {
    CommandRun run =
        CommandRun.of("calibrate", "symmetry", "--twin", twin(Variability.NONE), "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = json(run);
    assertThat(json.get("converged").booleanValue()).isTrue();
    double crossing = json.get("stable_crossings").get(0).doubleValue();
    assertThat(json.get("stable_crossings")).hasSize(1);
    assertThat(TwinsToTry.soft(Variability.NONE).stepUp(crossing))
        .isCloseTo(TwinsToTry.soft(Variability.NONE).stepDown(crossing), within(1e-9));
    double high = json.get("settled_high").doubleValue();
    double low = json.get("settled_low").doubleValue();
    assertThat(json.get("settled_mean").doubleValue()).isCloseTo((high + low) / 2, within(1e-9));
    assertThat(low).isLessThan(crossing);
    assertThat(high).isGreaterThan(crossing);
    assertThat(json.get("symmetry_interval")).hasSize(2);
    assertThat(json.get("standard_error").doubleValue()).isLessThan(1e-5);
    assertThat(json.get("pulses").longValue()).isPositive();
    assertThat(json.get("unconverged").intValue()).isZero();
  }

  @Test
  void severalCellsGiveTheirSpreadAndTheSeedDecides() throws IOException {
    String file = twin(new Variability(0.1, 0.3, true, 0.05, 0.1, 0.1, 0, 0));
    String[] line = {
      "calibrate", "symmetry", "--twin", file, "--cells", "20", "--seed", "5", "--json"
    };
    CommandRun run = CommandRun.of(line);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(json(run).get("spread").doubleValue()).isPositive();
    assertThat(json(run).get("cells").intValue()).isEqualTo(20);
    assertThat(CommandRun.of(line).out()).isEqualTo(run.out());
    line[7] = "6";
    assertThat(CommandRun.of(line).out()).isNotEqualTo(run.out());
  }

  @Test
  void aSpentBudgetFailsAndSaysWhy() throws IOException {
    String file = twin(new Variability(0.5, 0, false, 0, 0, 0, 0, 0));
    CommandRun run =
        CommandRun.of("calibrate", "symmetry", "--twin", file, "--max-pulses", "400", "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(json(run).get("converged").booleanValue()).isFalse();
    assertThat(json(run).get("pulses").longValue()).isLessThanOrEqualTo(400);
    assertThat(run.err()).contains("budget");
  }

  @Test
  void wrongOptionsAreUsageErrorsAndAMissingFileIsNone() throws IOException {
    String file = twin(Variability.NONE);
    assertThat(CommandRun.of("calibrate", "symmetry").code()).isEqualTo(2);
    assertThat(CommandRun.of("calibrate").code()).isEqualTo(2);
    CommandRun none = CommandRun.of("calibrate", "symmetry", "--twin", file, "--cells", "0");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("--cells");
    CommandRun few = CommandRun.of("calibrate", "symmetry", "--twin", file, "--max-pulses", "10");
    assertThat(few.code()).isEqualTo(2);
    Files.delete(Path.of(file));
    CommandRun missing = CommandRun.of("calibrate", "symmetry", "--twin", file);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("twin.yaml").doesNotContain("\tat ");
  }

  @Test
  void withoutJsonItPrintsATable() {
    CommandRun run = CommandRun.of("calibrate", "symmetry", "--twin", twin(Variability.NONE));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("settled mean").contains("1 of 1 cells");
  }
}
