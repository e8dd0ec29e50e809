package org.ferroloop.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generator and a source-measure unit at one resistor, asked over loopback sockets. */
class SimulatedBenchTest {
  private static final String BENCH =
      """
      instruments:
        pg:
          model: keysight-33600a
          serial: MY12345678
          wires: [{socket: 0}]
        smu:
          model: keysight-b2912a
          wires: [{socket: 0}, {hislip: 0}]
      devices:
        dut:
          resistor: 10 kOhm
          top: [pg.1]
          bottom: [smu.1]
      """;

  @TempDir private Path folder;

  @Test
  void pulsesReachTheDeviceAndTheJudgeSeesThem() throws IOException {
    try (SimulatedBench bench = SimulatedBench.start(file(BENCH));
        Asked pg = new Asked(bench, "pg");
        Asked smu = new Asked(bench, "smu")) {
      assertThat(pg.ask("*IDN?")).contains("Keysight", "MY12345678");
      smu.tell(":SOUR:VOLT 0;:SENS:CURR:PROT 1E-3;:OUTP ON");
      pg.tell("OUTP1:LOAD INF");
      pg.tell("FUNC PULS;:FUNC:PULS:PER 1E-3;:FUNC:PULS:WIDT 1E-6");
      pg.tell("VOLT:HIGH 2;LOW 0");
      pg.tell("BURS:MODE TRIG;NCYC 1;STAT ON;:TRIG:SOUR BUS;:OUTP1 ON");
      assertThat(pg.ask("SYST:ERR?")).startsWith("+0");
      bench.truth().mark(0.5);
      pg.tell("*TRG");
      assertThat(pg.ask("*OPC?")).isEqualTo("1");
      Verdict verdict = bench.truth().verdict("dut");
      assertThat(verdict.positivePulses()).isEqualTo(1);
      assertThat(verdict.highestVoltage())
          .as("2 V behind 50 ohm into 10 kohm")
          .isCloseTo(2 * 10_000.0 / 10_050, within(0.01));
      assertThat(verdict.widestPulse()).isCloseTo(1e-6, within(2e-8));
    }
  }

  @Test
  void readsThroughTheNodeAndFaultsSpoilIt() throws IOException {
    try (SimulatedBench bench = SimulatedBench.start(file(BENCH));
        Asked pg = new Asked(bench, "pg");
        Asked smu = new Asked(bench, "smu")) {
      pg.tell("OUTP1:LOAD INF;:FUNC PULS;:VOLT:HIGH 1;LOW 0;:BURS:MODE TRIG;STAT ON");
      pg.tell(":TRIG:SOUR BUS;:OUTP1 ON");
      assertThat(pg.ask("SYST:ERR?")).startsWith("+0");
      smu.tell(":SOUR:VOLT 0.1;:SENS:CURR:PROT 1E-3;:OUTP ON");
      double expected = 0.1 / 10_050;
      assertThat(current(smu)).isCloseTo(expected, within(1e-8));
      bench.inject(Fault.next("smu", new Effect.Spoilt(Effect.Spoilt.Kind.OFFSET, 1e-6, 1e9)));
      assertThat(current(smu)).isCloseTo(expected + 1e-6, within(1e-8));
      bench.mend();
      assertThat(current(smu)).isCloseTo(expected, within(1e-8));
      bench.truth().breakDevice("dut", Effect.Broken.How.OPEN, 1e9);
      assertThat(bench.truth().condition("dut")).isEqualTo("open");
      assertThat(current(smu)).isCloseTo(0, within(1e-8));
      assertThat(bench.seconds()).isPositive();
    }
  }

  @Test
  void switchingDevicesCanBeHeatedAndSet() {
    try (SimulatedBench bench = SimulatedBench.start(Path.of("simulators", "paper-bench.yaml"))) {
      ControlCommands commands = new ControlCommands(bench);
      String device = "\"device\": \"ID161ZR15000\"";
      commands.answer(control("{\"do\": \"set\", " + device + ", \"conductance\": \"90 nS\"}"));
      double cold = bench.truth().conductance("ID161ZR15000");
      // Read at one polarity: off the mean of both by the asymmetry of the twin, 0.085.
      assertThat(cold).isCloseTo(90e-9, within(0.09 * 90e-9));
      commands.answer(
          control("{\"do\": \"temperature\", " + device + ", \"temperature\": \"350 K\"}"));
      assertThat(bench.truth().temperature("ID161ZR15000")).isEqualTo(350);
      assertThat(bench.truth().conductance("ID161ZR15000")).isGreaterThan(1.3 * cold);
      assertThat(commands.answer(control("{\"do\": \"state\"}")).toString())
          .contains("temperature=350.0");
      assertThatThrownBy(() -> bench.truth().setTemperature("ID161ZR15000", 5))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("temperature");
    }
  }

  @Test
  void aResistorHasNoTemperature() throws IOException {
    try (SimulatedBench bench = SimulatedBench.start(file(BENCH))) {
      assertThat(bench.truth().temperature("dut")).isNaN();
      assertThatThrownBy(() -> bench.truth().setTemperature("dut", 300))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("resistor");
    }
  }

  private static ConfigNode control(String line) {
    return ConfigFile.parse("control.json", line);
  }

  private static double current(Asked smu) {
    return Double.parseDouble(smu.ask(":MEAS:CURR?"));
  }

  @Test
  void refusesWhatThereIsNot() throws IOException {
    assertThatThrownBy(() -> SimulatedBench.start(file(BENCH.replace("33600a", "33700a"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("keysight-33700a");
    assertThatThrownBy(() -> SimulatedBench.start(file(BENCH.replace("[pg.1]", "[pg.7]"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pg.7");
    assertThatThrownBy(() -> SimulatorFile.read(file(BENCH.replace("socket: 0", "socket: x"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("instruments.pg.wires")
        .hasMessageContaining("5");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("bench.yaml"), text);
  }

  /** A link with questions as texts. */
  private static final class Asked implements AutoCloseable {
    private final SystemClock clock = new SystemClock();
    private final Link link;

    Asked(SimulatedBench bench, String instrument) {
      link = Links.open(bench.resource(instrument), LinkOptions.DEFAULT, clock);
    }

    void tell(String message) {
      link.write(message.getBytes(StandardCharsets.US_ASCII), deadline());
    }

    String ask(String question) {
      tell(question);
      return new String(link.read(deadline()), StandardCharsets.US_ASCII);
    }

    private Deadline deadline() {
      return Deadline.in(clock, Duration.ofSeconds(5));
    }

    @Override
    public void close() {
      link.close();
    }
  }
}
