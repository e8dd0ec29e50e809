package org.ferroloop.characterization.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.SweepLabels;
import org.ferroloop.characterization.SweepSettings;
import org.ferroloop.characterization.store.StoreCheck;
import org.ferroloop.characterization.store.StoredRun;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps in processes of their own, killed at random moments, on the shipped simulated bench. */
class KilledSweepsTest {
  private static final int KILLS =
      Integer.getInteger("ferroloop.kills", "true".equals(System.getenv("CI")) ? 40 : 4);
  private static final long SEED = 4;
  private static final String DEVICE = "ID161ZR15000";

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereAndVerifies() throws Exception {
    RandomStream random = Seeds.of(SEED).stream("moments");
    long acknowledged = 0;
    long torn = 0;
    try (SimulatedBench simulated =
        SimulatedBench.start(Path.of("simulators", "paper-bench.yaml"))) {
      Path bench = bench(simulated);
      for (int kill = 0; kill < KILLS; kill++) {
        Path run = folder.resolve("run" + kill);
        Process child = start(bench, run);
        try (BufferedReader lines = child.inputReader()) {
          assertThat(lines.readLine()).as("seed %d, kill %d", SEED, kill).isEqualTo("0");
          child.waitFor((long) (random.nextDouble() * 1500), TimeUnit.MILLISECONDS);
          assertThat(child.isAlive()).as("seed %d, kill %d", SEED, kill).isTrue();
          // Of the handle: the process itself would close what it has printed.
          child.toHandle().destroyForcibly();
          child.waitFor();
          long last = last(lines);
          StoreCheck check = StoredRun.open(run).verify();
          assertThat(check.problems()).as("seed %d, kill %d", SEED, kill).isEmpty();
          assertThat(check.outcome()).isEmpty();
          assertThat(steps(run)).as("seed %d, kill %d", SEED, kill).containsAll(acting(last));
          acknowledged += acting(last).size();
          torn += check.records().halfWritten() ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "%d sweeps killed, %d acknowledged records, none lost; %d last lines half written%n",
        KILLS, acknowledged, torn);
    assertThat(acknowledged).isPositive();
  }

  @Test
  void askedToEndItLeavesASafeBenchAndAWholeStore() throws Exception {
    try (SimulatedBench simulated =
        SimulatedBench.start(Path.of("simulators", "paper-bench.yaml"))) {
      Path run = folder.resolve("run");
      Process child = start(bench(simulated), run);
      try (BufferedReader lines = child.inputReader()) {
        while (!"10".equals(lines.readLine())) {
          assertThat(child.isAlive()).isTrue();
        }
        child.toHandle().destroy();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        long last = last(lines);
        StoreCheck check = StoredRun.open(run).verify();
        assertThat(check.verified()).isTrue();
        assertThat(check.outcome()).contains("interrupted");
        assertThat(steps(run)).containsAll(acting(last));
        assertThat(Files.list(run).map(Path::toString)).anyMatch(name -> name.endsWith(".csv"));
      }
      assertThat(simulated.truth().voltage(DEVICE)).isZero();
    }
  }

  /** The last step told as done by then; lines that the pipe still holds included. */
  private static long last(BufferedReader lines) throws IOException {
    long last = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      // A kill may have cut the last line short, to a smaller number.
      last = Math.max(last, line.isEmpty() ? 0 : Long.parseLong(line));
    }
    return last;
  }

  /** The numbers of the pulses and reads before a step. */
  private static List<Long> acting(long end) {
    SweepProcedure procedure = Child.procedure();
    List<Long> steps = new ArrayList<>();
    for (long i = 0; i < end; i++) {
      if (!(procedure.step(i) instanceof Step.WaitStep)) {
        steps.add(i);
      }
    }
    return steps;
  }

  private static List<Long> steps(Path run) {
    List<Long> steps = new ArrayList<>();
    StoredRun.open(run)
        .records(
            record -> {
              if (record.kind().equals("pulse") || record.kind().equals("read")) {
                steps.add(StepRecords.step(record));
              }
            });
    return steps;
  }

  private Path bench(SimulatedBench simulated) throws IOException {
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
          amplitude: {negative: -3 V, positive: 4 V}
          width: {longest: 5 ms}
          read-voltage: 0.2 V
          compliance: 1 uA
        """;
    return Files.writeString(
        folder.resolve("bench.yaml"),
        file.formatted(simulated.resource("pg"), simulated.resource("smu")));
  }

  private static Process start(Path bench, Path run) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Child.class.getName(),
            bench.toString(),
            run.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Runs a long sweep and prints how many steps are done and on the disk. */
  static final class Child {
    private Child() {}

    static SweepProcedure procedure() {
      return new SweepProcedure(
          new SweepSettings(
              new AmplitudePlan(0.3, 4, -0.3, -2.9, 0.02, 2e-6, true), 16e-9, 16e-9, 0, 0, 50),
          new IvSweep(-0.1, 0.1, 4, 1e-6, 4, 0));
    }

    public static void main(String[] args) throws InterruptedException {
      RunRequest request =
          new RunRequest(
              procedure(),
              Hookup.of(BenchFile.read(Path.of(args[0])), DEVICE, null, null),
              new SweepOutput(
                  procedure(),
                  new SweepLabels("_x", 0, LocalDateTime.of(2026, 1, 1, 0, 0), "smu", "pg", "x"),
                  ZoneOffset.UTC),
              Path.of(args[1]),
              "test",
              "test");
      BenchSite site =
          BenchSite.of(
              BenchFile.read(Path.of(args[0])), new SystemClock(), UnaryOperator.identity(), false);
      new BenchRun(request, site, RunListener.NONE)
          .run((what, done, total) -> System.out.println(done), report -> {});
    }
  }
}
