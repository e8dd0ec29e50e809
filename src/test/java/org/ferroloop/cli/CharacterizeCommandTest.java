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
import org.ferroloop.SharedData;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.config.TextFile;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps from the command line to the files, on simulated benches over sockets. */
class CharacterizeCommandTest {
  private static final Path PAPER_BENCH = Path.of("simulators", "paper-bench.yaml");
  private static final String RESISTOR =
      """
      instruments:
        pg: {model: keysight-33600a, wires: [{socket: 0}]}
        smu: {model: keithley-2636b, wires: [{socket: 0}]}
      devices:
        r: {resistor: 1 MOhm, top: [%s.1], bottom: [%s.1]}
      """;

  @TempDir Path folder;

  private SimulatedBench resistor(String top, String bottom) throws IOException {
    return SimulatedBench.start(
        Files.writeString(folder.resolve("simulator.yaml"), RESISTOR.formatted(top, bottom)));
  }

  private String bench(SimulatedBench simulated, String device, String top, String more)
      throws IOException {
    String file =
        """
        bench: test bench
        instruments:
          pg: {resource: "%s", profile: keysight-33600a}
          smu: {resource: "%s", profile: keithley-2636b, channel: a}
        wiring:
          pg: {terminal: %s}
          smu: {terminal: %s}
        devices:
          %s: {capacitance: 1 pF}
        envelope:
          amplitude: {negative: -3.2 V, positive: 4.2 V}
          width: {longest: 5 ms}
          read-voltage: 0.2 V
          compliance: 1 uA
        %s
        """
            .formatted(
                simulated.resource("pg"),
                simulated.resource("smu"),
                top.equals("pg") ? "top" : "bottom",
                top.equals("pg") ? "bottom" : "top",
                device,
                more);
    return Files.writeString(folder.resolve("bench.yaml"), file).toString();
  }

  private CommandRun sweep(String procedure, String bench, String device, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of("characterize", procedure, "--bench", bench, "--device", device, "--json"));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private Path run() {
    return folder.resolve("run");
  }

  private static List<MeasuredSweep> files(CommandRun run, Path folder) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    List<MeasuredSweep> sweeps = new ArrayList<>();
    for (JsonNode name : new ObjectMapper().readTree(run.out()).get("files")) {
      sweeps.add(B1500Csv.read(folder.resolve(name.asText())));
    }
    return sweeps;
  }

  @Test
  void theMeasuredProtocolGivesAFileThatDiffersInValuesOnly() throws IOException {
    Path like = SharedData.sweep("ID161ZR15000", "11:19:00");
    try (SimulatedBench simulated = SimulatedBench.start(PAPER_BENCH)) {
      String bench = bench(simulated, "ID161ZR15000", "pg", "");
      CommandRun run =
          sweep(
              "amplitude-sweep",
              bench,
              "ID161ZR15000",
              "--like",
              like.toString(),
              "-o",
              run().toString());
      List<MeasuredSweep> sweeps = files(run, run());
      assertThat(sweeps).hasSize(2).allMatch(sweep -> !sweep.truncated());
      assertThat(sweeps).allMatch(sweep -> sweep.warnings().isEmpty());
      assertThat(sweeps).extracting(MeasuredSweep::unreadable).containsOnly(0);
      assertThat(skeleton(run().resolve(sweeps.get(1).source()))).isEqualTo(skeleton(like));
      assertThat(sweeps.get(1).settings()).isEqualTo(B1500Csv.read(like).settings());
      // The device answers: it is not a resistor that was written down.
      List<Double> conductances =
          sweeps.get(1).rows().stream().map(SweepRow::conductance).sorted().toList();
      assertThat(conductances.get(conductances.size() - 1))
          .isGreaterThan(1.5 * conductances.get(0));
      assertThat(simulated.truth().voltage("ID161ZR15000")).isZero();
    }
    StoreCheck check = StoredRun.open(run()).verify();
    assertThat(check.verified()).isTrue();
    assertThat(check.outcome()).contains("done");
    // The manifest's, 348 rows of a pulse and a read, two files, the end.
    assertThat(check.records().records()).isEqualTo(1 + 2 * 348 + 2 + 1);
  }

  /** A file without date, time and readings, bytes and line ends as they are. */
  private static String skeleton(Path file) {
    return TextFile.read(file)
        .replaceFirst("test date\t[0-9.]{10}\r\n", "")
        .replaceFirst("test time\t[0-9:]{8}\r\n", "")
        .replaceAll("(?md)^( *\\d+, *-?[0-9.]+),[ 0-9.inf-]{12},[ 0-9.inf-]{12}\r$", "$1\r");
  }

  @Test
  void widthSweepReadsAResistorFromBothEndsOfTheDevice() throws IOException {
    try (SimulatedBench simulated = resistor("smu", "pg")) {
      CommandRun run =
          sweep(
              "width-sweep",
              bench(simulated, "r", "smu", ""),
              "r",
              "--pos-voltage",
              "2 V",
              "--widths",
              "200 ns,2 us",
              "--both-sides",
              "--repetitions",
              "2",
              "--precondition",
              "1 V,-1 V",
              "--precondition-edge",
              "1 us",
              "--precondition-every",
              "-o",
              run().toString());
      List<MeasuredSweep> sweeps = files(run, run());
      assertThat(sweeps).hasSize(2);
      assertThat(sweeps.get(0).rows()).hasSize(6);
      assertThat(sweeps.get(0).rows())
          .allMatch(row -> Math.abs(row.rLow() - 1e6) < 5e3 && Math.abs(row.rHigh() - 1e6) < 5e3);
    }
    List<Double> amplitudes = new ArrayList<>();
    StoredRun.open(run())
        .records(
            record -> {
              if (record.kind().equals("pulse")) {
                amplitudes.add(record.fields().get("amplitude").number());
              }
            });
    assertThat(amplitudes)
        .startsWith(1.0, -1.0, 2.0, 2.0, 2.0, -1.2, -1.2, -1.2, 1.0, -1.0)
        .hasSize(16);
    assertThat(StoredRun.open(run()).manifest().get("procedure").get("parameters").fields())
        .contains("widths", "precondition-every", "read-points");
    assertThat(StoredRun.open(run()).manifest().get("instruments").items().get(1).get("identity"))
        .satisfies(identity -> assertThat(identity.text()).contains("2636B"));
  }

  @Test
  void outputsThatMayNotBeOnTogetherTakeTurns() throws IOException {
    String channels = "  channels: {smu-while-pulsing: \"off\"}";
    try (SimulatedBench simulated = resistor("pg", "smu")) {
      CommandRun run =
          sweep(
              "amplitude-sweep",
              bench(simulated, "r", "pg", channels),
              "r",
              "--end-pos",
              "0.3 V",
              "--end-neg",
              "-0.2 V",
              "-o",
              run().toString());
      assertThat(files(run, run()).get(0).rows()).hasSize(5);
    }
    assertThat(StoredRun.open(run()).verify().verified()).isTrue();
  }

  @Test
  void dryRunOpensNothing() throws IOException {
    String bench;
    try (SimulatedBench simulated = resistor("pg", "smu")) {
      bench = bench(simulated, "r", "pg", "  conductance: {highest: 2 uS}");
    }
    CommandRun run = sweep("amplitude-sweep", bench, "r", "--dry-run", "--end-pos", "3 V");
    assertThat(run.code()).isZero();
    JsonNode told = new ObjectMapper().readTree(run.out());
    assertThat(told.get("pulses").asLong()).isEqualTo(30 + 15);
    assertThat(told.get("highest_volts").asDouble()).isCloseTo(3, within(1e-12));
    assertThat(told.get("lowest_volts").asDouble()).isCloseTo(-1.5, within(1e-12));
    assertThat(told.get("energy_joules_at_most").asDouble()).isPositive();
    assertThat(told.get("allowed").asBoolean()).isTrue();
    CommandRun refused = sweep("amplitude-sweep", bench, "r", "--dry-run", "--end-pos", "5 V");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(refused.out()).get("refusal").asText())
        .contains("pulse amplitude: asked 4.3 V");
    CommandRun real = sweep("amplitude-sweep", bench, "r", "--end-pos", "5 V");
    assertThat(real.code()).isEqualTo(1);
    assertThat(real.err()).contains("pulse amplitude: asked 4.3 V").contains("nothing was opened");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".state"));
  }

  @Test
  void aDeviceThatLeavesItsWindowEndsTheRunAndItsReadingIsKept() throws IOException {
    try (SimulatedBench simulated = resistor("pg", "smu")) {
      CommandRun run =
          sweep(
              "amplitude-sweep",
              bench(simulated, "r", "pg", "  conductance: {lowest: 1 pS, highest: 100 nS}"),
              "r",
              "-o",
              run().toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("measured a conductance of").contains("the bench is safe");
      assertThat(simulated.truth().voltage("r")).isZero();
    }
    StoreCheck check = StoredRun.open(run()).verify();
    assertThat(check.verified()).isTrue();
    assertThat(check.outcome()).contains("failed");
    List<String> kinds = new ArrayList<>();
    StoredRun.open(run()).records(record -> kinds.add(record.kind()));
    assertThat(kinds).containsExactly("run", "pulse", "read", "file", "end");
  }

  @Test
  void aPulseThatTheGeneratorCannotMakeIsRefusedBeforeAnyVolt() throws IOException {
    try (SimulatedBench simulated = resistor("pg", "smu")) {
      CommandRun run =
          sweep(
              "width-sweep",
              bench(simulated, "r", "pg", ""),
              "r",
              "--widths",
              "2 us,20 us",
              "--rise",
              "1 ns",
              "-o",
              run().toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("pg").contains("1 ns");
      assertThat(run()).doesNotExist();
    }
    Path tally = folder.resolve("bench.state").resolve("tally");
    assertThat(tally).isEmptyFile();
  }

  @Test
  void wrongOptionsAreUsageErrors() throws IOException {
    String bench;
    try (SimulatedBench simulated = resistor("pg", "smu")) {
      bench = bench(simulated, "r", "pg", "");
    }
    assertUsage(sweep("amplitude-sweep", bench, "r", "--end-pos", "3"), "--end-pos");
    assertUsage(sweep("amplitude-sweep", bench, "r", "--step", "0 V"), "step must be positive");
    assertUsage(sweep("amplitude-sweep", bench, "r", "--width", "2.0001 us"), "decimals");
    assertUsage(sweep("amplitude-sweep", bench, "r", "--name", "a,b"), "a,b");
    assertUsage(sweep("amplitude-sweep", bench, "r", "--read", "0.1 V"), "two voltages");
    assertUsage(sweep("width-sweep", bench, "r", "--widths", "2 us,1 us"), "widths");
    CommandRun nobody = sweep("width-sweep", bench, "q", "--dry-run");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("no device q on this bench; there are r");
    Path amplitude = SharedData.sweep("ID161ZR15000", "11:19:00");
    assertUsage(
        sweep("width-sweep", bench, "r", "--like", amplitude.toString()),
        "is a pulsed amplitude sweep, not a pulsed width sweep");
  }

  private static void assertUsage(CommandRun run, String told) {
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(told);
  }
}
