package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.SweepLabels;
import org.ferroloop.characterization.SweepSettings;
import org.ferroloop.characterization.procedure.BenchRun;
import org.ferroloop.characterization.procedure.BenchSite;
import org.ferroloop.characterization.procedure.RunListener;
import org.ferroloop.characterization.procedure.RunRequest;
import org.ferroloop.characterization.procedure.SweepOutput;
import org.ferroloop.characterization.procedure.SweepProcedure;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.instrument.driver.Connection;
import org.ferroloop.instrument.driver.Drivers;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.SimulatorFile;
import org.ferroloop.time.Clock;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;

/**
 * Measures what the harness costs a step of a pulse and a read: envelope, tally, records that are
 * on the disk before the next pulse. The same steps are made by the shipped run and by bare calls
 * of the drivers, in turns, on a simulated bench that takes the time of its instruments.
 */
final class HarnessSpeed {
  private static final String PG = "keysight-33600a";
  private static final String SMU = "keithley-2636b";
  private static final double NANOS = 1e9;
  private static final double VOLTS = 1;
  private static final double WIDTH = 2e-6;
  private static final double EDGE = 20e-9;

  private final Clock clock;
  private final int rounds;
  private final int steps;
  private final IvSweep read;

  /**
   * What was measured.
   *
   * @param bareSeconds a step by bare calls of the drivers, median
   * @param harnessSeconds a step of a stored run, median
   */
  record Cost(double bareSeconds, double harnessSeconds) {
    /** What the harness adds to a step, as a share of the bare step. */
    double overhead() {
      return harnessSeconds / bareSeconds - 1;
    }
  }

  /**
   * @param rounds of each kind, in turns
   * @param steps a round, even, at least 4
   * @param nplc integration of each of the four points of a read, in power line cycles
   */
  HarnessSpeed(Clock clock, int rounds, int steps, double nplc) {
    this.clock = clock;
    this.rounds = rounds;
    this.steps = steps;
    this.read = new IvSweep(-0.1, 0.1, 4, 1e-6, nplc, 1e-7);
  }

  /**
   * Measures in a folder whose disk takes the records.
   *
   * @throws IOException when no folder can be made there
   */
  Cost measure(Path disk) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(disk, "ferroloop-benchmark-");
    List<Double> bare = new ArrayList<>();
    List<Double> harness = new ArrayList<>();
    try {
      for (int round = 0; round < rounds; round++) {
        try (SimulatedBench simulated = simulated()) {
          bare.addAll(bare(simulated));
          harness.addAll(stored(simulated, folder.resolve("round-" + round)));
        }
      }
    } finally {
      delete(folder);
    }
    return new Cost(median(bare), median(harness));
  }

  private static SimulatedBench simulated() {
    String text =
        """
        time: real
        instruments:
          pg: {model: %s, wires: [{socket: 0}]}
          smu: {model: %s, wires: [{socket: 0}]}
        devices:
          dut: {resistor: 10 MOhm, parasitic_capacitance: 1 pF, top: [pg.1], bottom: [smu.1]}
        """;
    return SimulatedBench.start(SimulatorFile.parse("benchmark", text.formatted(PG, SMU)));
  }

  /** Seconds of each step but the first, which waits for the outputs. */
  private List<Double> bare(SimulatedBench simulated) {
    List<Double> seconds = new ArrayList<>();
    try (PulseGenerator pg =
            Drivers.pulseGenerator(connection(simulated, "pg", PG), BenchLoad.OPEN);
        SourceMeasureUnit smu = Drivers.sourceMeasureUnit(connection(simulated, "smu", SMU))) {
      smu.outputOn(1e-6);
      pg.outputOn();
      long before = clock.nanos();
      for (int i = 0; i < steps; i++) {
        double amplitude = i % 2 == 0 ? VOLTS : -VOLTS;
        pg.fire(PulseTrain.of(new Pulse(amplitude, WIDTH, EDGE, EDGE)));
        smu.measure(read);
        long now = clock.nanos();
        seconds.add((now - before) / NANOS);
        before = now;
      }
    }
    return seconds.subList(1, seconds.size());
  }

  private Connection connection(SimulatedBench simulated, String name, String profile) {
    return new Connection(
        name,
        Links.open(simulated.resource(name), LinkOptions.DEFAULT, clock),
        clock,
        Profiles.find(profile));
  }

  private List<Double> stored(SimulatedBench simulated, Path folder)
      throws IOException, InterruptedException {
    BenchPlan plan = BenchFile.read(file(simulated, Files.createDirectories(folder)));
    // A pulse of either polarity a repetition, each with its read.
    SweepProcedure procedure =
        new SweepProcedure(
            new SweepSettings(
                new AmplitudePlan(VOLTS, VOLTS, -VOLTS, -VOLTS, 1, WIDTH, false),
                EDGE,
                EDGE,
                0,
                0,
                steps / 2),
            read);
    SweepLabels labels =
        new SweepLabels("dut", 0, LocalDate.EPOCH.atStartOfDay(), "smu", "pg", "benchmark");
    RunRequest request =
        new RunRequest(
            procedure,
            Hookup.of(plan, "dut", null, null),
            new SweepOutput(procedure, labels, ZoneOffset.UTC),
            folder.resolve("run"),
            "ferroloop benchmark harness",
            Version.text());
    List<Long> told = new ArrayList<>();
    new BenchRun(
            request, BenchSite.of(plan, clock, UnaryOperator.identity(), false), RunListener.NONE)
        .run((what, done, total) -> told.add(clock.nanos()), report -> {});
    List<Double> seconds = new ArrayList<>();
    // Told before each pulse, and once at the end; the first step waits for the outputs.
    for (int i = 2; i < told.size() - 1; i++) {
      seconds.add((told.get(i) - told.get(i - 1)) / NANOS);
    }
    return seconds;
  }

  private static Path file(SimulatedBench simulated, Path folder) throws IOException {
    String text =
        """
        bench: benchmark
        instruments:
          pg: {resource: "%s", profile: %s}
          smu: {resource: "%s", profile: %s, channel: a}
        wiring:
          pg: {terminal: top}
          smu: {terminal: bottom}
        devices:
          dut: {}
        envelope:
          amplitude: {negative: -2 V, positive: 2 V}
          width: {longest: 1 ms}
          read-voltage: 0.2 V
          compliance: 1 uA
        """;
    return Files.writeString(
        folder.resolve("bench.yaml"),
        text.formatted(simulated.resource("pg"), PG, simulated.resource("smu"), SMU));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
