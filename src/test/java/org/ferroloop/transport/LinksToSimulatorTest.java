package org.ferroloop.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.server.Served;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VXI-11 and HiSLIP links against the simulator's servers, with a SCPI instrument behind them. */
@Timeout(60)
class LinksToSimulatorTest {
  private static final Clock CLOCK = new SystemClock();
  private static final Pattern PORT = Pattern.compile("\\b(\\d{4,5})\\b");

  @TempDir private Path folder;

  private SimulatedBench start(String wire) throws IOException {
    String file =
        """
        instruments:
          smu:
            model: keysight-b2912a
            serial: MY51140001
            wires: [{%s}]
        devices:
          dut:
            resistor: 10 kOhm
            top: [smu.1]
            bottom: [smu.2]
        """;
    Path path = folder.resolve("bench.yaml");
    return SimulatedBench.start(Files.writeString(path, file.formatted(wire)));
  }

  private static Link open(SimulatedBench bench) {
    Served.Address address = bench.addresses().get(0);
    Matcher port = PORT.matcher(address.remark());
    LinkOptions options =
        port.find()
            ? LinkOptions.DEFAULT.withVxi11CorePort(Integer.parseInt(port.group(1)))
            : LinkOptions.DEFAULT;
    return Links.open(ResourceName.parse(address.resource()), options, CLOCK);
  }

  private static Deadline in(long millis) {
    return Deadline.in(CLOCK, Duration.ofMillis(millis));
  }

  private static void tell(Link link, String message) {
    link.write(message.getBytes(ISO_8859_1), in(10_000));
  }

  private static String ask(Link link, String question) {
    tell(link, question);
    return new String(link.read(in(10_000)), ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vxi11: inst0", "hislip: 0"})
  void questionsAndAnswersStayInStep(String wire) throws IOException {
    try (SimulatedBench bench = start(wire);
        Link link = open(bench)) {
      assertThat(ask(link, "*IDN?")).contains("B2912A", "MY51140001");
      for (int i = 0; i < 200; i++) {
        int bits = i & 0x3F;
        tell(link, "*ESE " + bits);
        assertThat(Integer.parseInt(ask(link, "*ESE?").replace("+", ""))).isEqualTo(bits);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vxi11: inst0", "hislip: 0"})
  void readingWithoutAQuestionTimesOutAndTheLinkRecovers(String wire) throws IOException {
    try (SimulatedBench bench = start(wire);
        Link link = open(bench)) {
      assertThatThrownBy(() -> link.read(in(60))).isInstanceOf(LinkTimeout.class);
      assertThat(ask(link, "*IDN?")).contains("B2912A");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vxi11: inst0", "hislip: 0"})
  void anAnswerThatWasNotReadIsNotTakenForTheNext(String wire) throws IOException {
    try (SimulatedBench bench = start(wire);
        Link link = open(bench)) {
      tell(link, "*IDN?");
      assertThat(ask(link, "*ESE?")).isIn("0", "+0");
      assertThat(ask(link, "SYST:ERR?")).startsWith("-410");
      tell(link, "*IDN?");
      link.clear(in(10_000));
      assertThat(ask(link, "*ESE?")).isIn("0", "+0");
      assertThat(ask(link, "SYST:ERR?")).startsWith("+0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vxi11: inst0", "hislip: 0"})
  void pollsTriggersAndLocks(String wire) throws IOException {
    try (SimulatedBench bench = start(wire);
        Link link = open(bench);
        Link other = open(bench)) {
      tell(link, "*CLS;*ESE 32;*SRE 32");
      tell(link, "NONSENSE:HEADER");
      assertThat(ask(link, "*OPC?")).isIn("1", "+1");
      assertThat(link.statusByte(in(10_000)) & 0x64).as("ESB, RQS, error queue").isEqualTo(0x64);
      link.trigger(in(10_000));
      link.lock(in(10_000));
      assertThatThrownBy(() -> other.lock(in(60))).isInstanceOf(LinkLocked.class);
      assertThat(ask(link, "*IDN?")).contains("B2912A");
      link.unlock(in(10_000));
      other.lock(in(10_000));
      assertThat(ask(other, "*IDN?")).contains("B2912A");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vxi11: inst0", "hislip: 0"})
  void aServerThatStopsIsALostLink(String wire) throws IOException {
    SimulatedBench bench = start(wire);
    try (Link link = open(bench)) {
      assertThat(ask(link, "*IDN?")).contains("B2912A");
      bench.close();
      assertThatThrownBy(() -> ask(link, "*IDN?")).isInstanceOf(LinkLost.class);
    } finally {
      bench.close();
    }
  }
}
