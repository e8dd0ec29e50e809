package org.ferroloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.bench.Bench;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.time.Clock;

/**
 * Measures steps of a pulse and a reading on an open bench: checked against the envelope, booked on
 * the disk before the pulse, with the error queue asked after each action and every reading judged.
 */
final class StepSpeed {
  static final String PG = "keysight-33600a";
  static final String SMU = "keithley-2636b";

  private static final double NANOS = 1e9;
  private static final String BENCH =
      """
      bench: benchmark
      instruments:
        pg: {resource: "%s", profile: %s%s}
        smu: {resource: "%s", profile: %s%s}
      wiring:
        pg: {terminal: top, load: 1 GOhm}
        smu: {terminal: bottom}
      devices:
        dut: {capacitance: 1 pF}
      envelope:
        amplitude: {negative: -3 V, positive: 3 V}
        width: {shortest: 20 ns, longest: 5 ms}
        read-voltage: 0.2 V
        compliance: 1 uA
        conductance: {lowest: 1 pS, highest: 1 uS}
        pulses: {per-day: 100000000, in-all: 100000000}
        energy: {per-day: 1 J, in-all: 1 J}
      """;

  private final Clock clock;
  private final Served.Address pg;
  private final Served.Address smu;

  StepSpeed(Clock clock, Served.Address pg, Served.Address smu) {
    this.clock = clock;
    this.pg = pg;
    this.smu = smu;
  }

  /**
   * @param steps at least 1
   * @throws IOException when the folder for the bench's state cannot be made or removed
   */
  double stepsPerSecond(int steps) throws IOException {
    Path folder = Files.createTempDirectory("ferroloop-benchmark");
    try {
      Path file = folder.resolve("bench.yaml");
      TextFile.write(
          file, BENCH.formatted(pg.resource(), PG, link(pg), smu.resource(), SMU, link(smu)));
      // A run that is stopped throws, with what was done to make the bench safe.
      try (Bench bench = Bench.open(file, clock, report -> {})) {
        return stepsPerSecond(bench, steps);
      }
    } finally {
      remove(folder);
    }
  }

  /** What a bench file says of the wire besides the resource name. */
  private static String link(Served.Address address) {
    String value = address.remark().substring(address.remark().lastIndexOf(' ') + 1);
    if (address.remark().startsWith("prologix adapter ")) {
      return ", link: {prologix: \"TCP " + value + "\"}";
    }
    return address.remark().startsWith("core port ") ? ", link: {vxi11-port: " + value + "}" : "";
  }

  private double stepsPerSecond(Bench bench, int steps) {
    bench.arm("dut");
    PulseGenerator generator = bench.pulseGenerator();
    SourceMeasureUnit meter = bench.sourceMeasureUnit();
    meter.outputOn(1e-6);
    generator.outputOn();
    PulseTrain pulse = PulseTrain.of(new Pulse(2, 1e-6, 1e-8, 1e-8));
    IvSweep read = IvSweep.spot(0.1, 1e-6, 0.01, 1e-7);
    // The first step sets the instruments up; the others say only what has changed.
    generator.fire(pulse);
    meter.measure(read);
    long begin = clock.nanos();
    for (int i = 0; i < steps; i++) {
      generator.fire(pulse);
      meter.measure(read);
    }
    return steps * NANOS / Math.max(1, clock.nanos() - begin);
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
