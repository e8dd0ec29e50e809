package org.ferroloop.bench;

import java.nio.file.Path;
import org.ferroloop.config.TextFile;

/** Bench files for tests. */
final class Plans {
  static final String BENCH =
      """
      bench: test bench
      instruments:
        pg: {resource: "TCPIP0::127.0.0.1::5025::SOCKET", profile: keysight-33600a, channel: "1"}
        smu: {resource: "GPIB0::26::INSTR", profile: keithley-2636b, channel: a}
        matrix: {resource: "TCPIP0::127.0.0.1::5026::SOCKET", profile: keithley-707b}
      wiring:
        pg: {terminal: top, series-resistance: 10 Ohm, load: 1 GOhm, cable-capacitance: 30 pF}
        smu: {terminal: bottom}
      devices:
        d1:
          crosspoints: [1-3, 2-4]
          capacitance: 1 pF
          envelope: {amplitude: {positive: 2 V}, pulses: {per-day: 50}}
        d2: {crosspoints: [1-5, 2-6]}
        short: {crosspoints: [1-8, 2-8], known-resistance: 0 Ohm}
      envelope:
        amplitude: {negative: -3 V, positive: 3 V}
        width: {shortest: 20 ns, longest: 5 ms}
        slew: 1000000000 V/s
        read-voltage: 0.2 V
        compliance: 1 uA
        conductance: {lowest: 1 pS, highest: 1 uS}
        pulses: {per-day: 1000, in-all: 100000}
        energy: {per-pulse: 1 nJ, per-day: 1 uJ}
        channels: {smu-while-pulsing: zero, largest-difference: 2.5 V}
      """;

  private Plans() {}

  /** Writes this bench file and reads it. */
  static BenchPlan plan(Path folder, String text) {
    Path file = folder.resolve("bench.yaml");
    TextFile.write(file, text);
    return BenchFile.read(file);
  }

  static BenchPlan plan(Path folder) {
    return plan(folder, BENCH);
  }
}
