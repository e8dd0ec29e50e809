package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroloop.calibration.symmetry.Widths;
import org.ferroloop.config.TextFile;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The symmetry point of the simulated ID161ZR15000, through the shipped drivers, against the truth:
 * the mean of the same pulses (those that the run recorded, programming included) on the film
 * alone, without noise of cycles or of instruments.
 *
 * <p>-Dferroloop.symmetry-pulses=20000 lets the shortest width creep slowly enough as well;
 * -Dferroloop.symmetry-seed=N takes another film than the shipped one.
 */
class BenchSymmetryCommandTest {
  private static final int BUDGET = Integer.getInteger("ferroloop.symmetry-pulses", 2000);
  private static final long SEED = Long.getLong("ferroloop.symmetry-seed", 161);
  private static final List<String> TABLE = new ArrayList<>();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Widths.class)
  void isWithinTwoStandardErrorsOfTheTruthAtEveryWidth(Widths widths) throws IOException {
    Path run = folder.resolve("run");
    CommandRun done = calibrate(widths, bench(), "-o", run.toString());
    JsonNode found = new ObjectMapper().readTree(done.out());
    long first = found.get("first_pulse").longValue();
    long last = found.get("pulses").longValue();
    double mean = found.get("settled_mean").doubleValue();
    double error = found.get("standard_error").doubleValue();
    double truth = mean(widths, run, first, last, null);
    double own = mean(widths, run, first, last, cycles());
    boolean usable = found.get("converged").booleanValue() || found.get("creeping").booleanValue();
    String told =
        String.format(
            Locale.ROOT,
            "%s, seed %d: %.5f +- %.5f of pulses %d to %d, truth %.5f (%.1f errors), this film's"
                + " own %.5f, creep %.4f an e-fold, %s",
            widths.text(),
            SEED,
            mean,
            error,
            first,
            last,
            truth,
            (mean - truth) / error,
            own,
            found.get("creep").doubleValue(),
            usable ? "found" : found.get("unconverged_reasons"));
    TABLE.add(told);
    assertThat(Math.abs(mean - truth)).as(told).isLessThanOrEqualTo(2 * error);
    assertThat(Math.abs(mean - own)).as(told).isLessThanOrEqualTo(2 * error);
    // A search that found nothing tells a wide error: its mean must be right nevertheless.
    assertThat(Math.abs(mean - truth)).as(told).isLessThanOrEqualTo(1e-3);
    assertThat(last).as(told).isBetween(384L, (long) BUDGET);
    assertThat(done.code()).as(told + done.err()).isEqualTo(usable ? 0 : 1);
    if (widths != Widths.NS20) {
      assertThat(usable).as(told).isTrue();
      assertThat(error).as(told).isLessThan(1e-3);
    }
  }

  @AfterAll
  static void table() {
    TABLE.forEach(System.out::println);
  }

  private Path bench() {
    Path file = folder.resolve("bench.yaml");
    Path simulator = Path.of("simulators", "paper-bench.yaml").toAbsolutePath();
    TextFile.write(
        file,
        TextFile.read(Path.of("simulators", "benches", "paper.yaml"))
            .replace(
                "simulator: ../paper-bench.yaml",
                "simulator: {file: \"" + simulator + "\", seed: " + SEED + "}"));
    return file;
  }

  private static CommandRun calibrate(Widths widths, Path bench, String... more) {
    List<String> line =
        new ArrayList<>(List.of("calibrate", "symmetry", "--bench", bench.toString(), "--device"));
    line.addAll(List.of(PaperBench.DEVICE, "--width", widths.text(), "--json"));
    line.addAll(List.of("--up", widths.up() + " V", "--down", widths.down() + " V"));
    line.addAll(List.of("--max-pulses", Integer.toString(BUDGET)));
    line.addAll(List.of(more));
    return CommandRun.of(line.toArray(new String[0]));
  }

  /** The simulator's own noise from pulse to pulse. */
  private static RandomStream cycles() {
    return Seeds.of(SEED).child(PaperBench.DEVICE).stream("cycle-to-cycle noise");
  }

  /** Mean weight after the train's pulses from first to last, all recorded ones lived through. */
  private static double mean(Widths widths, Path run, long first, long last, RandomStream cycles)
      throws IOException {
    List<Boolean> raising = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(run.resolve("records.jsonl"))) {
      JsonNode record = mapper.readTree(line);
      if (record.get("kind").textValue().equals("pulse")) {
        for (int i = 0; i < record.get("count").intValue(); i++) {
          raising.add(record.get("amplitude").doubleValue() * widths.up() > 0);
        }
      }
    }
    NodeFilm film = new NodeFilm(widths, cycles);
    long programming = raising.size() - last;
    double sum = 0;
    for (int i = 0; i < raising.size(); i++) {
      film.pulse(raising.get(i));
      sum += i + 1 - programming >= first ? film.weight() : 0;
    }
    return sum / (last - first + 1);
  }
}
