package org.ferroloop.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.ferroloop.config.InputException;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mainframes in simulator files, and the bench that ships. */
class MainframeFileTest {
  private static final SystemClock CLOCK = new SystemClock();
  private static final String FILE =
      """
      instruments:
        b1500:
          model: keysight-b1500a
          modules: {1: B1517A, 2: B1517A, 5: B1530A}
          rsu: {501: 1}
          wires: [{socket: 0}]
      devices:
        dut: {resistor: 1 GOhm, top: [b1500.501], bottom: [b1500.2]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2: B1517A, 5|11: B1517A, 5|a slot from 1 to 10",
        "2: B1517A, 5|2: B1518A, 5|one of B1511B, B1517A, B1530A",
        "{501: 1}|{601: 1}|the WGFMU channel 601",
        "{501: 1}|{503: 1}|a WGFMU channel before the colon",
        "{501: 1}|{501: 3}|the slot 3",
        "{501: 1}|{501: 1, 502: 1}|behind no other RSU",
        "b1500.2|b1500.1|the output b1500.1",
        "b1500.501|b1500.503|b1500.502",
        "{1: B1517A, 2: B1517A, 5: B1530A}|{}|at least one module"
      })
  void saysWhatIsWrong(String right, String wrong, String complaint) {
    assertThatThrownBy(
            () -> SimulatedBench.start(SimulatorFile.parse("b.yaml", FILE.replace(right, wrong))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b.yaml")
        .hasMessageContaining(complaint);
  }

  @Test
  void theShippedBenchReadsItsDevice(@TempDir Path folder) {
    try (SimulatedBench bench = ShippedMainframeBench.start(folder);
        Link link = Links.open(bench.resource("b1500"), LinkOptions.DEFAULT, CLOCK)) {
      assertThat(bench.mainframe("b1500").wgfmu(501).rsu().smuSlot()).isEqualTo(3);
      tell(link, "CN 2,3;AAD 3,1;AIT 1,2,4;AZ 1;DV 2,0,0,0.1;DV 3,0,0.1,0.1");
      double truth = 0.1 * bench.truth().conductance("ID161ZR15000");
      assertThat(current(link)).as("offset of the SMU path apart").isCloseTo(truth, within(2e-12));
      bench.inject(Fault.next("b1500", new Effect.Spoilt(Effect.Spoilt.Kind.OFFSET, 1e-9, 1e9)));
      assertThat(current(link)).isCloseTo(truth + 1e-9, within(3e-12));
      bench.mend();
      bench.inject(Fault.next("b1500", new Effect.Raise(305, "Excess current in HPSMU.; SLOT1")));
      assertThat(current(link)).isCloseTo(truth, within(2e-12));
      assertThat(ask(link, "ERRX?")).startsWith("+305,\"Excess current in HPSMU.; SLOT1\"");
    }
  }

  private static double current(Link link) {
    return Double.parseDouble(ask(link, "TI 3,11").substring(3));
  }

  private static void tell(Link link, String message) {
    link.write((message + "\r\n").getBytes(StandardCharsets.US_ASCII), deadline());
  }

  private static String ask(Link link, String question) {
    tell(link, question);
    return new String(link.read(deadline()), StandardCharsets.US_ASCII).trim();
  }

  private static Deadline deadline() {
    return Deadline.in(CLOCK, Duration.ofSeconds(5));
  }
}
