package org.ferroloop.synapse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.config.TextFile;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.synapse.bench.BenchAccess;
import org.ferroloop.synapse.bench.DeviceAccess;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;

/**
 * A simulated bench with devices d0, d1 and so on behind a switch matrix, all following one silent
 * twin, reached by the shipped drivers over loopback.
 */
final class CrossbarWorld implements AutoCloseable {
  private static final String MATRIX = "keithley-707b";

  /** Half of the matrix's columns. */
  private static final int MOST = 36;

  private final Path folder;
  private final SimulatedBench simulated;
  private final Bench bench;
  private final BenchPlan plan;

  CrossbarWorld(int devices) {
    if (devices > MOST) {
      throw new IllegalArgumentException(devices + " devices, at most " + MOST);
    }
    try {
      folder = Files.createTempDirectory("crossbar");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    simulated = SimulatedBench.start(simulator(devices));
    plan = BenchFile.read(benchFile(devices));
    bench = Bench.open(plan, new BenchClock(simulated), UnaryOperator.identity(), report -> {});
  }

  DeviceAccess access() {
    return new BenchAccess(bench, device -> Hookup.of(plan, device, null, null));
  }

  private Path simulator(int devices) {
    StringBuilder text =
        new StringBuilder(
            "instruments:\n"
                + "  pg: {model: keysight-33600a, wires: [{socket: 0}]}\n"
                + "  smu: {model: keithley-2636b, ideal: true, wires: [{socket: 0}]}\n"
                + "  matrix:\n    model: "
                + MATRIX
                + "\n    wires: [{socket: 0}]\n    rows: {1: pg.1, 2: smu.1}\n    columns:\n");
    for (int i = 0; i < devices; i++) {
      text.append("      %d: d%d.top%n      %d: d%d.bottom%n".formatted(i + 1, i, i + 37, i));
    }
    text.append("devices:\n");
    String twin = Path.of("simulators", "devices", "silent-2us.yaml").toAbsolutePath().toString();
    for (int i = 0; i < devices; i++) {
      text.append("  d%d: {twin: \"%s\"}%n".formatted(i, twin));
    }
    Path file = folder.resolve("simulator.yaml");
    TextFile.write(file, text.toString());
    return file;
  }

  private Path benchFile(int devices) {
    StringBuilder text = new StringBuilder("bench: crossbar\ninstruments:\n");
    for (String[] one :
        List.of(
            new String[] {"pg", "keysight-33600a", "1"},
            new String[] {"smu", "keithley-2636b", "a"},
            new String[] {"matrix", MATRIX, ""})) {
      text.append(
          "  %s: {resource: \"%s\", profile: %s, channel: \"%s\"}%n"
              .formatted(one[0], simulated.resource(one[0]), one[1], one[2]));
    }
    text.append("wiring:\n  pg: {terminal: top}\n  smu: {terminal: bottom}\ndevices:\n");
    for (int i = 0; i < devices; i++) {
      text.append("  d%d: {crosspoints: [1-%d, 2-%d]}%n".formatted(i, i + 1, i + 37));
    }
    text.append(
        """
        envelope:
          amplitude: {negative: -3.6 V, positive: 5 V}
          width: {shortest: 20 ns, longest: 5 ms}
          read-voltage: 0.1 V
          compliance: 1 mA
        """);
    Path file = folder.resolve("bench.yaml");
    TextFile.write(file, text.toString());
    return file;
  }

  /** The bench's time; answers are waited for by the machine's. */
  private record BenchClock(SimulatedBench simulated) implements Clock {
    private static final Clock MACHINE = new SystemClock();

    @Override
    public Instant now() {
      return Instant.EPOCH.plusNanos(nanos());
    }

    @Override
    public long nanos() {
      return Math.round(simulated.seconds() * 1e9);
    }

    @Override
    public long deadlineNanos() {
      return MACHINE.nanos();
    }

    @Override
    public void pause(Duration duration) {
      simulated.truth().pass(duration.toNanos() * 1e-9);
    }
  }

  @Override
  public void close() {
    bench.close();
    simulated.close();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
