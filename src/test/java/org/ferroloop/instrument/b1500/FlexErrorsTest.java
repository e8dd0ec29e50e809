package org.ferroloop.instrument.b1500;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error of the simulated B1500A ends typed, in its own words, with the outputs off. */
class FlexErrorsTest {
  private static final IvSweep READ = new IvSweep(-0.1, 0.1, 4, 1e-3, 1, 0);
  private static final double OHMS = 1e6;

  @TempDir static Path folder;
  private SimulatedB1500 simulated;
  private FlexSourceMeasureUnit smu;

  @BeforeEach
  void start() {
    simulated = new SimulatedB1500(folder, "socket: 0", OHMS);
    smu = simulated.smu(SimulatedB1500.GROUNDED);
  }

  @AfterEach
  void stop() {
    try {
      smu.close();
      boolean on = simulated.mainframe(frame -> frame.smu(1).on() || frame.smu(2).on());
      assertThat(on).isFalse();
      assertThat(simulated.voltage()).isCloseTo(0, within(1e-6));
    } finally {
      simulated.close();
    }
  }

  /** Another program at the same instrument. */
  private void elsewhere(String message) {
    try (Link link = simulated.link()) {
      Deadline soon = Deadline.in(SimulatedB1500.CLOCK, Duration.ofSeconds(5));
      link.write((message + ";*OPC?").getBytes(StandardCharsets.ISO_8859_1), soon);
      assertThat(link.read(soon)).asString(StandardCharsets.ISO_8859_1).isEqualTo("1");
    }
  }

  private void fails(IvSweep sweep, String... told) {
    assertThatThrownBy(() -> smu.measure(sweep))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContainingAll(told);
    assertThat(simulated.voltage()).as("back at 0 V").isCloseTo(0, within(1e-4));
  }

  private void readsAgain() {
    smu.outputOn(1e-3);
    Reading last = smu.measure(READ).get(3);
    assertThat(last.status()).isEqualTo(ReadingStatus.OK);
    assertThat(last.current()).isCloseTo(0.1 / OHMS, within(1e-9));
  }

  @Test
  void anErrorThatWaitedIsDrainedAtTheOpeningAndBelongsToNoAction() {
    elsewhere("*CLS");
    simulated.open().cut();
    assertThat(smu.errors()).as("drained by the opening").isEmpty();
    elsewhere("*CLS");
    assertThat(smu.errors()).containsExactly("100 \"Undefined GPIB command.\"");
    readsAgain();
  }

  @Test
  void anOutputThatWasOpenedElsewhereIsToldAndNoReading() {
    smu.outputOn(1e-3);
    smu.measure(READ);
    elsewhere("CL");
    fails(READ, "XE", "200 \"Channel output switch must be ON.\"");
    readsAgain();
  }

  @Test
  void settingsThatWereLostAreToldAndNoReading() {
    smu.outputOn(1e-3);
    smu.measure(READ);
    elsewhere("*RST");
    elsewhere("CN 1,2");
    fails(READ, "XE", "215 \"Send MM before measurement trigger.\"");
    readsAgain();
  }

  @Test
  void aModeThatWasChangedElsewhereIsNoReading() {
    smu.outputOn(1e-3);
    smu.measure(READ);
    elsewhere("FMT 1,0");
    fails(READ, "XE", "expected [record");
    readsAgain();
    elsewhere("WV 1,1,0,-0.05,0.05,4,1E-3");
    fails(READ, "step 1 should be at -0.1 V");
    readsAgain();
  }

  @Test
  void aVoltageBehindTheInterlockIsToldAndNotForced() {
    smu.outputOn(1e-3);
    simulated.mark(1);
    fails(IvSweep.spot(50, 1e-3, 1, 0), "DV 1,0,50", "202 \"Interlock circuit must be closed.\"");
    smu.outputOn(1e-3);
    fails(new IvSweep(0, 50, 3, 1e-3, 1, 0), "WV 1,1,0,0,50,3", "202 \"Interlock");
    assertThat(simulated.verdict().highestVoltage()).isLessThan(1);
    readsAgain();
  }

  @Test
  void withProtectionTheInstrumentEndsASweepAtCompliance() {
    smu.outputOn(1e-6);
    smu.armProtection();
    simulated.mark(0.05);
    List<Reading> readings = smu.measure(new IvSweep(0, 6, 4, 1e-6, 1, 0));
    assertThat(readings)
        .extracting(Reading::status)
        .containsExactly(
            ReadingStatus.OK,
            ReadingStatus.COMPLIANCE,
            ReadingStatus.OVERRANGE,
            ReadingStatus.OVERRANGE);
    assertThat(readings.get(2).current()).isNaN();
    assertThat(simulated.verdict().highestVoltage()).isLessThan(1.1);
    assertThat(simulated.voltage()).isCloseTo(0, within(1e-6));
  }

  /** A code and its text, at every message of switching on and reading. */
  static List<String> codes() {
    ConfigNode errors =
        ConfigFile.read(Path.of("simulators", "languages", "keysight-b1500a.yaml")).get("errors");
    List<String> codes = new ArrayList<>();
    for (String code : errors.fields()) {
      if (!code.equals("0")) {
        codes.add(code + ": " + errors.get(code).text());
      }
    }
    return codes;
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyErrorAtEveryMessageIsTyped(String error) {
    int code = Integer.parseInt(error.substring(0, error.indexOf(':')));
    String text = error.substring(error.indexOf(':') + 2);
    for (String at : List.of("FMT", "CN", "AAD", "WV", "XE", "DZ")) {
      smu.makeSafe();
      simulated.bench.inject(Fault.at("b1500", at, 1, new Effect.Raise(code, text)));
      assertThatThrownBy(
              () -> {
                smu.outputOn(1e-3);
                smu.measure(READ);
              })
          .as(at)
          .isInstanceOf(InstrumentException.class)
          .hasMessageContaining("b1500 (TCPIP")
          .hasMessageContaining(code + " \"" + text + "\"");
      smu.makeSafe();
      assertThat(smu.outputsOff()).isTrue();
      simulated.bench.mend();
    }
    readsAgain();
  }
}
