package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on benches against a simulated generator and SMU at the two ends of a resistor. */
class BenchCommandsTest {
  @TempDir Path folder;
  private SimulatedBench simulated;

  @BeforeEach
  void serve() throws IOException {
    String file =
        """
        instruments:
          pg: {model: keysight-33600a, wires: [{socket: 0}]}
          smu: {model: keithley-2636b, wires: [{socket: 0}]}
        devices:
          r: {resistor: 1 MOhm, top: [pg.1], bottom: [smu.1]}
        """;
    simulated = SimulatedBench.start(Files.writeString(folder.resolve("simulator.yaml"), file));
  }

  @AfterEach
  void stop() {
    simulated.close();
  }

  private String bench(String known) throws IOException {
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
          r: {known-resistance: %s}
        envelope:
          amplitude: {negative: -3 V, positive: 3 V}
          width: {longest: 5 ms}
          read-voltage: 0.2 V
          compliance: 1 uA
        """;
    String text = file.formatted(simulated.resource("pg"), simulated.resource("smu"), known);
    return Files.writeString(folder.resolve("bench.yaml"), text).toString();
  }

  @Test
  void checkReadsTheWiringThroughTheRestingGenerator() throws IOException {
    CommandRun run = CommandRun.of("bench", "check", bench("1 MOhm"));
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Model 2636B", "self-test    passed", "1 MOhm known: wiring", "passed");
    assertThat(run.code()).isZero();
    assertThat(simulated.truth().voltage("r")).isZero();
  }

  @Test
  void checkFailsWhenTheWayIsOpen() throws IOException {
    String file = bench("0 Ohm");
    CommandRun run = CommandRun.of("bench", "check", file, "--json");
    assertThat(run.code()).isEqualTo(1);
    JsonNode way = new ObjectMapper().readTree(run.out()).get("wiring").get(0);
    assertThat(way.get("measured_ohms").asDouble()).isBetween(0.95e6, 1.05e6);
    assertThat(way.get("trouble").asText()).startsWith("too high");
    assertThat(CommandRun.of("bench", "check", file).out()).endsWith("FAILED\n");
  }

  @Test
  void safeTellsEveryInstrument() throws IOException {
    CommandRun run = CommandRun.of("bench", "safe", bench("1 MOhm"));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(3).last().isEqualTo("safe");
    JsonNode report =
        new ObjectMapper()
            .readTree(CommandRun.of("bench", "safe", bench("1 MOhm"), "--json").out());
    assertThat(report.get("safe").asBoolean()).isTrue();
    assertThat(report.get("instruments")).hasSize(2);
  }

  @Test
  void safeSaysWhenAnInstrumentIsNotThere() throws IOException {
    String file = bench("1 MOhm");
    simulated.close();
    CommandRun run = CommandRun.of("bench", "safe", file);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("not reached").contains("NOT CONFIRMED SAFE");
  }
}
