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
  private static final double EDGE = 10e-6;
  private static final double DELAY = 50e-6;
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
    bench =
        new PaperBench(
            folder, PaperBench.Wire.VXI11, UnaryOperator.identity(), "b1500a-fast-iv-bench.yaml");
  }

  private CommandRun run(String file, String... more) {
    List<String> all = new ArrayList<>(List.of("characterize", "pund", "--json"));
    all.addAll(List.of("--bench", file, "--device", PaperBench.DEVICE));
    all.addAll(List.of("--area", "706.8583470577035 um2"));
    all.addAll(List.of("--pos-voltage", "3 V", "--neg-voltage", "-3 V"));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  /**
   * Twice the polarisation that P adds to what U adds, and N to what D, each repetition, in C/m2.
   */
  private static double[] truth() {
    SwitchingDevice film =
        new SwitchingDevice(
            SwitchingFile.read(Path.of("simulators", "devices", "id161zr15000-2us.yaml")),
            Seeds.of(161).child(PaperBench.DEVICE).stream("cycle-to-cycle noise"));
    double period = 2 * EDGE + DELAY;
    double[] seconds = new double[16];
    double[] volts = new double[16];
    double[] peaks = {-3, 3, 3, -3, -3};
    double[] begins = new double[6];
    for (int i = 0; i < 5; i++) {
      begins[i + 1] = (i + 1) * period;
      seconds[3 * i + 1] = i * period + EDGE;
      volts[3 * i + 1] = peaks[i];
      seconds[3 * i + 2] = i * period + 2 * EDGE;
      seconds[3 * i + 3] = (i + 1) * period;
    }
    Waveform waveform = Waveform.of(seconds, volts);
    double positive = 0;
    double negative = 0;
    for (int r = 0; r < REPETITIONS; r++) {
      double[] seen = new double[6];
      film.live(waveform, begins, i -> seen[i] = film.polarisation());
      // A positive voltage lowers the conductance, and with it what the twin calls polarisation.
      positive += -((seen[2] - seen[1]) - (seen[3] - seen[2])) * SATURATION / REPETITIONS;
      negative += ((seen[4] - seen[3]) - (seen[5] - seen[4])) * SATURATION / REPETITIONS;
    }
    return new double[] {positive, negative};
  }

  @Test
  void findsThePolarisationThatTheFilmHasSwitched() throws Exception {
    start();
    bench.simulated.truth().mark(0.5);
    Path output = folder.resolve("run");
    JsonNode results = json(run(bench.file(), "-o", output.toString())).get("results");
    double floor = results.get("noise_floor").get("value").asDouble();
    double[] truth = truth();
    System.out.println(results.toPrettyString());
    System.out.println("truth " + truth[0] + " " + truth[1] + " floor " + floor);
    assertThat(floor).isPositive().isLessThan(1e-3);
    String[] names = {"two_pr_positive", "two_pr_negative"};
    for (int i = 0; i < 2; i++) {
      JsonNode found = results.get(names[i]);
      // What is left is the noise of the mean of five, and leakage that follows the state.
      assertThat(found.get("value").asDouble())
          .as(names[i])
          .isCloseTo(truth[i], within(3 * floor / Math.sqrt(REPETITIONS)));
      assertThat(found.get("standard_error").asDouble()).isPositive();
    }
    assertThat(results.get("saturated_samples").get("value").asInt()).isZero();
    Verdict seen = bench.simulated.truth().verdict(PaperBench.DEVICE);
    assertThat(seen.positivePulses()).isEqualTo(2 * REPETITIONS);
    assertThat(seen.negativePulses()).isEqualTo(3 * REPETITIONS);
    assertThat(seen.highestVoltage()).isCloseTo(3, within(0.01));
    assertThat(seen.lowestVoltage()).isCloseTo(-3, within(0.01));
    assertThat(Files.readString(output.resolve("report.html"))).contains("PUND", "img");
    assertThat(bench.simulated.truth().voltage(PaperBench.DEVICE)).isCloseTo(0, within(1e-6));
  }
}
