package org.ferroloop.transport.nativelib;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.driver.Connection;
import org.ferroloop.instrument.driver.Drivers;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.simulator.language.Talk;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simulated Keysight B2902A behind the shipped VISA and GPIB bindings. */
class SimulatedBehindLibraryTest {
  private static final Clock CLOCK = new SystemClock();
  private static final double OHMS = 1e6;
  private static final ResourceName GPIB = ResourceName.parse("GPIB0::23::INSTR");

  private final Talk simulated = Talk.to("keysight-b2902a", OHMS);
  private StandInServer server;

  @BeforeEach
  void start() {
    server =
        new StandInServer((name, cut) -> new SimulatedLine(simulated.instrument()), "GPIB0::23");
    StandIn.use(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
    StandIn.leave();
  }

  @ParameterizedTest(name = "VISA {0}")
  @ValueSource(booleans = {true, false})
  void saysWhoItIs(boolean visa) {
    try (Link link = open(visa)) {
      assertThat(ask(link, "*IDN?")).startsWith("Keysight Technologies,B2902A,MY51143745");
    }
  }

  @ParameterizedTest(name = "VISA {0}")
  @ValueSource(booleans = {true, false})
  void tellsItsStatusBySerialPoll(boolean visa) {
    try (Link link = open(visa)) {
      write(link, "*CLS;*ESE 1;*SRE 32");
      assertThat(link.statusByte(soon())).isZero();
      write(link, "*OPC");
      assertThat(link.statusByte(soon())).isEqualTo(0x60);
      assertThat(link.statusByte(soon())).as("RQS is taken back by the poll").isEqualTo(0x20);
    }
  }

  @ParameterizedTest(name = "VISA {0}")
  @ValueSource(booleans = {true, false})
  void deviceClearForgetsTheAnswerButNoSetting(boolean visa) {
    try (Link link = open(visa)) {
      write(link, "*ESE 5;*IDN?");
      link.clear(soon());
      assertThat(ask(link, "*ESE?")).isEqualTo("+5");
    }
  }

  @ParameterizedTest(name = "VISA {0}")
  @ValueSource(booleans = {true, false})
  void theShippedDriverMeasuresAResistor(boolean visa) {
    Connection connection =
        new Connection("smu", open(visa), CLOCK, Profiles.find("keysight-b2902a"));
    try (SourceMeasureUnit smu = Drivers.sourceMeasureUnit(connection)) {
      smu.outputOn(1e-6);
      List<Reading> readings = smu.measure(new IvSweep(-0.1, 0.1, 5, 1e-6, 1, 0));
      assertThat(readings).hasSize(5);
      for (Reading reading : readings) {
        assertThat(reading.status()).isEqualTo(ReadingStatus.OK);
        assertThat(reading.current()).isCloseTo(reading.voltage() / OHMS, within(1e-9));
      }
      assertThat(readings.get(4).current()).isCloseTo(1e-7, within(1e-9));
    }
  }

  private static Link open(boolean visa) {
    return Links.open(GPIB, LinkOptions.DEFAULT.withVisa(visa), CLOCK);
  }

  private static String ask(Link link, String question) {
    write(link, question);
    return new String(link.read(soon()), ISO_8859_1);
  }

  private static void write(Link link, String message) {
    link.write(message.getBytes(ISO_8859_1), soon());
  }

  private static Deadline soon() {
    return Deadline.in(CLOCK, Duration.ofSeconds(10));
  }
}
