package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.simulator.bench.SimulatedBench;

/** Amplitude sweeps of the shipped simulated bench, as the command line stores them. */
final class StoredSweepRun {
  static final String DEVICE = "ID161ZR15000";
  private static final Path PAPER_BENCH = Path.of("simulators", "paper-bench.yaml");

  private StoredSweepRun() {}

  /** The bench file of a simulated paper bench. */
  static Path bench(Path folder, SimulatedBench simulated) throws IOException {
    String file =
        """
        bench: test bench
        instruments:
          pg: {resource: "%s", profile: keysight-33600a}
          smu: {resource: "%s", profile: keithley-2636b, channel: a}
        wiring:
          pg: {terminal: top}
          smu: {terminal: bottom}
        devices:
          ID161ZR15000: {}
        envelope:
          amplitude: {negative: -3 V, positive: 4.2 V}
          width: {longest: 5 ms}
          read-voltage: 0.2 V
          compliance: 1 uA
        """;
    return Files.writeString(
        folder.resolve("bench.yaml"),
        file.formatted(simulated.resource("pg"), simulated.resource("smu")));
  }

  static SimulatedBench simulated() {
    return SimulatedBench.start(PAPER_BENCH);
  }

  /** The command that sweeps the device. */
  static String[] command(Path bench, Path run, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("characterize", "amplitude-sweep", "--bench", bench.toString(), "--device"));
    all.addAll(
        List.of(DEVICE, "--start-pos", "0.3 V", "--end-pos", "4 V", "--start-neg", "-0.4 V"));
    all.addAll(List.of("--end-neg", "-2.9 V", "--width", "2 us", "-o", run.toString()));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Sweeps the device and stores the run. */
  static void sweep(Path folder, Path run, String... more) throws IOException {
    try (SimulatedBench simulated = simulated()) {
      CommandRun done = CommandRun.of(command(bench(folder, simulated), run, more));
      assertThat(done.code()).as(done.err()).isZero();
    }
  }
}
