package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on benches, against the simulated bench of the paper. */
class BenchCommandTest {
  @TempDir private static Path folder;
  private static SimulatedBench simulated;
  private static Path file;

  @BeforeAll
  static void serve() throws IOException {
    simulated = SimulatedBench.start(Path.of("simulators", "paper-bench.yaml"));
    String text =
        """
        bench: traced
        instruments:
          pg: {resource: "%s", profile: keysight-33600a, channel: "1"}
          smu: {resource: "%s", profile: keithley-2636b, channel: a}
        wiring:
          pg: {terminal: top, load: 1 GOhm}
          smu: {terminal: bottom}
        devices:
          d1: {}
        envelope:
          amplitude: {negative: -3 V, positive: 3 V}
          width: {shortest: 20 ns, longest: 5 ms}
          read-voltage: 0.2 V
          compliance: 1 uA
        """;
    file =
        Files.writeString(
            folder.resolve("bench.yaml"),
            text.formatted(simulated.resource("pg"), simulated.resource("smu")));
  }

  @AfterAll
  static void stop() {
    simulated.close();
  }

  @Test
  void checkIsTraced() throws IOException {
    Path trace = folder.resolve("check.trace");
    CommandRun run =
        CommandRun.of("bench", "check", file.toString(), "--json", "--trace", trace.toString());
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    JsonNode object = new ObjectMapper().readTree(run.out());
    assertThat(object.isObject()).isTrue();
    assertBothAreIn(trace);
  }

  @Test
  void makingSafeIsTraced() throws IOException {
    Path trace = folder.resolve("safe.trace");
    CommandRun run = CommandRun.of("bench", "safe", file.toString(), "--trace", trace.toString());
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).contains("safe");
    assertBothAreIn(trace);
    assertThat(Files.readString(trace)).contains("smua.source.output=0");
  }

  @Test
  void aTraceThatCannotBeWrittenIsToldBeforeAnythingIsOpened() {
    String nowhere = folder.resolve("absent").resolve("trace").toString();
    CommandRun run = CommandRun.of("bench", "safe", file.toString(), "--trace", nowhere);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(nowhere);
    assertThat(run.out()).isEmpty();
  }

  private static void assertBothAreIn(Path trace) throws IOException {
    assertThat(Files.readString(trace))
        .contains(simulated.resource("pg") + " > *IDN?", "33622A")
        .contains(simulated.resource("smu") + " > *IDN?", "2636B");
  }
}
