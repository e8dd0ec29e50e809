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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.twin.switching.SwitchingDevice;
import org.ferroloop.twin.switching.SwitchingFile;
import org.ferroloop.twin.switching.Waveform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PUND on the simulated B1500A in Fast-IV mode, held against the film that is behind it. */
class PundTest {
  private static final double AREA = 706.8583470577035e-12;
  private static final double SATURATION = 0.2;
  private static final double VOLTS = 2.5;
  private static final double EDGE = 1e-6;
  private static final double PERIOD = 12e-6;
  private static final double STEP = 50e-9;
  private static final int REPETITIONS = 5;

  @TempDir Path folder;
  private PaperBench bench;

  @AfterEach
  void stop() {
    if (bench != null) {
      bench.close();
    }
  }

  private void start() throws IOException {
    start(UnaryOperator.identity());
  }

  private void start(UnaryOperator<String> change) throws IOException {
    bench = new PaperBench(folder, PaperBench.Wire.VXI11, change, "b1500a-fast-iv-bench.yaml");
  }

  private CommandRun run(String file, String... more) {
    List<String> all = new ArrayList<>(List.of("characterize", "pund", "--json"));
    all.addAll(List.of("--bench", file, "--device", PaperBench.DEVICE));
    all.addAll(List.of("--area", "706.8583470577035 um2"));
    standard(all, more, "--pos-voltage", "2.5 V");
    standard(all, more, "--neg-voltage", "-2.5 V");
    standard(all, more, "--edge", "1 us");
    standard(all, more, "--delay", "10 us");
    standard(all, more, "--interval", "50 ns");
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static void standard(List<String> all, String[] given, String option, String value) {
    if (!List.of(given).contains(option)) {
      all.addAll(List.of(option, value));
    }
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  /** What a repetition moves in each pulse, in C: bound by the polarisation, and conducted. */
  private record Charges(double[] bound, double[] conducted) {
    static double pair(double[] of, int first) {
      return of[first] - of[first + 1];
    }
  }

  /** The same film with the same noise under the same waveform, without any instrument. */
  private static List<Charges> truth() {
    SwitchingDevice film =
        new SwitchingDevice(
            SwitchingFile.read(Path.of("simulators", "devices", "id161zr15000-2us.yaml")),
            Seeds.of(161).child(PaperBench.DEVICE).stream("cycle-to-cycle noise"));
    film.setSaturation(SATURATION);
    double[] seconds = new double[16];
    double[] volts = new double[16];
    for (int i = 0; i < 5; i++) {
      seconds[3 * i + 1] = i * PERIOD + EDGE;
      volts[3 * i + 1] = i == 1 || i == 2 ? VOLTS : -VOLTS;
      seconds[3 * i + 2] = i * PERIOD + 2 * EDGE;
      seconds[3 * i + 3] = (i + 1) * PERIOD;
    }
    Waveform waveform = Waveform.of(seconds, volts);
    int each = (int) Math.round(PERIOD / STEP);
    double[] times = new double[5 * each + 1];
    for (int i = 0; i < times.length; i++) {
      times[i] = i * STEP;
    }
    List<Charges> all = new ArrayList<>();
    for (int r = 0; r < REPETITIONS; r++) {
      double[] bound = new double[times.length];
      double[] amperes = new double[times.length];
      film.live(
          waveform,
          times,
          i -> {
            bound[i] = film.boundCharge();
            amperes[i] = film.current(waveform.at(times[i]));
          });
      Charges charges = new Charges(new double[5], new double[5]);
      for (int i = 1; i < times.length; i++) {
        charges.bound[(i - 1) / each] += bound[i] - bound[i - 1];
        charges.conducted[(i - 1) / each] += STEP * (amperes[i] + amperes[i - 1]) / 2;
      }
      all.add(charges);
    }
    return all;
  }

  private static double mean(List<Charges> all, Function<Charges, double[]> of, int first) {
    return all.stream()
        .mapToDouble(one -> Charges.pair(of.apply(one), first))
        .average()
        .orElseThrow();
  }

  private static double value(JsonNode results, String name) {
    return results.get(name).get("value").asDouble();
  }

  @Test
  void findsThePolarisationThatTheFilmHasSwitched() throws Exception {
    // Without what the wiring takes of the voltage, the truth needs no circuit.
    start(text -> text.replace("series_resistance: 100 Ohm", "series_resistance: 0 Ohm"));
    bench.simulated.truth().mark(0.5);
    Path output = folder.resolve("run");
    JsonNode results = json(run(bench.file(), "-o", output.toString())).get("results");
    double floor = value(results, "noise_floor");
    assertThat(floor).isPositive().isLessThan(1e-3);
    List<Charges> truth = truth();
    double[] switched = new double[2];
    for (int side = 0; side < 2; side++) {
      String name = "two_pr_" + (side == 0 ? "positive" : "negative");
      double perArea = (side == 0 ? 1 : -1) / AREA;
      switched[side] = mean(truth, Charges::bound, 1 + 2 * side) * perArea;
      double leaked = mean(truth, Charges::conducted, 1 + 2 * side) * perArea;
      // Instrument, library, records and integration: all that flowed, to the noise of the mean.
      assertThat(value(results, name))
          .as(name)
          .isCloseTo(switched[side] + leaked, within(3 * floor / Math.sqrt(REPETITIONS)));
      System.out.printf(
          "%s: found %.6f, switched %.6f, leaked %.6f, floor %.2e C/m2%n",
          name, value(results, name), switched[side], leaked, floor);
    }
    JsonNode positive = results.get("two_pr_positive");
    double error = positive.get("standard_error").asDouble();
    assertThat(error).isPositive().isLessThan(0.01);
    assertThat(positive.get("value").asDouble()).isCloseTo(switched[0], within(error));
    // N raises the conductance of this film, so that D leaks more: the bound covers that.
    assertThat(value(results, "two_pr"))
        .isCloseTo((switched[0] + switched[1]) / 2, within(value(results, "leakage_bound")));
    assertThat(value(results, "two_pr_per_cm2"))
        .isCloseTo(100 * value(results, "two_pr"), within(1e-9));
    assertThat(value(results, "saturated_samples")).isZero();
    Verdict seen = bench.simulated.truth().verdict(PaperBench.DEVICE);
    assertThat(seen.positivePulses()).isEqualTo(2 * REPETITIONS);
    assertThat(seen.negativePulses()).isEqualTo(3 * REPETITIONS);
    assertThat(seen.highestVoltage()).isCloseTo(VOLTS, within(0.01));
    assertThat(seen.lowestVoltage()).isCloseTo(-VOLTS, within(0.01));
    assertThat(Files.readString(output.resolve("report.html"))).contains("PUND", "img");
    assertThat(bench.simulated.truth().voltage(PaperBench.DEVICE)).isCloseTo(0, within(1e-6));
  }

  @Test
  void aCurrentBeyondTheRangeIsNotKnown() throws Exception {
    start();
    JsonNode results =
        json(run(bench.file(), "--range", "10 uA", "--interval", "1 us", "-o", out("run")))
            .get("results");
    assertThat(value(results, "saturated_samples")).isPositive();
    assertThat(results.get("two_pr").get("value").isNull()).isTrue();
  }

  @Test
  void aWaveformWhoseSamplesAreMissingIsNotForcedAgain() throws Exception {
    start();
    Path whole = folder.resolve("whole");
    json(run(bench.file(), "-o", whole.toString()));
    List<String> kept = new ArrayList<>();
    for (String line : Files.readAllLines(whole.resolve("records.jsonl"))) {
      kept.add(line);
      if (line.contains("\"kind\":\"waveform\"") && line.contains("\"cycle\":2")) {
        break;
      }
    }
    Path cut = Files.createDirectory(folder.resolve("cut"));
    Files.copy(whole.resolve("manifest.json"), cut.resolve("manifest.json"));
    Files.writeString(cut.resolve("records.jsonl"), String.join("\n", kept) + "\n");
    bench.simulated.truth().mark(0.5);
    json(CommandRun.of("resume", cut.toString(), "--json"));
    // Of five repetitions two are recorded, and the third may have gone out.
    Verdict seen = bench.simulated.truth().verdict(PaperBench.DEVICE);
    assertThat(seen.positivePulses()).isEqualTo(2 * 2);
    assertThat(seen.negativePulses()).isEqualTo(2 * 3);
    List<String> records = Files.readAllLines(cut.resolve("records.jsonl"));
    assertThat(records).filteredOn(line -> line.contains("\"kind\":\"waveform\"")).hasSize(5);
    assertThat(records).filteredOn(line -> line.contains("\"kind\":\"samples\"")).hasSize(4);
    json(CommandRun.of("runs", "verify", cut.toString(), "--json"));
    JsonNode shown = json(CommandRun.of("runs", "show", cut.toString(), "--json"));
    assertThat(shown.get("pulses").asLong()).isEqualTo(5 * REPETITIONS);
  }

  @Test
  void aDryRunOpensNothingAndTellsTheDose() throws Exception {
    String file = example("b1500a-fast-iv-bench.yaml");
    JsonNode told = json(run(file, "--dry-run"));
    assertThat(told.get("pulses").asLong()).isEqualTo(5 * REPETITIONS);
    assertThat(told.get("highest_volts").asDouble()).isEqualTo(VOLTS);
    assertThat(told.get("lowest_volts").asDouble()).isEqualTo(-VOLTS);
    // Integral of V^2 over a triangle is V^2 t / 3; 1 uS and 22.8 pF are the bench file's.
    double energy = 25 * VOLTS * VOLTS * (1e-6 * 2 * EDGE / 3 + 22.8e-12);
    JsonNode dose = told.get("devices").get(0);
    assertThat(dose.get("energy_joules_at_most").asDouble()).isCloseTo(energy, within(1e-18));
    assertThat(told.get("allowed").asBoolean()).isTrue();
    String[] longer = {
      "--dry-run", "--top", "6 ms", "--interval", "1 ms", "--edge", "1 ms", "--delay", "2 ms"
    };
    CommandRun refused = run(file, longer);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("at most the longest pulse, 5 ms");
  }

  @Test
  void aBenchThatCannotIsRefusedWithWhatCan() {
    String paper = Path.of("simulators", "benches", "paper.yaml").toString();
    for (String file : List.of(example("b1500a-bench.yaml"), paper)) {
      CommandRun refused = run(file, "-o", out("none"));
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err())
          .contains("cannot sample its own current", "mode: fast-iv", "nothing was opened");
      assertThat(folder.resolve("none")).doesNotExist();
    }
  }

  @Test
  void wrongParametersAreNamed() {
    String file = example("b1500a-fast-iv-bench.yaml");
    CommandRun off = run(file, "--dry-run", "--edge", "1.02 us");
    assertThat(off.code()).isEqualTo(2);
    assertThat(off.err()).contains("--edge must be a multiple of --interval, 50 ns");
    CommandRun many = run(file, "--dry-run", "--delay", "4 ms");
    assertThat(many.code()).isEqualTo(2);
    assertThat(many.err()).contains("samples a repetition, at most 100000");
    CommandRun none = run(file, "--dry-run", "--pos-voltage", "0 V");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("must not be 0 V");
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private static String example(String name) {
    return Path.of("docs", "examples", name).toString();
  }
}
