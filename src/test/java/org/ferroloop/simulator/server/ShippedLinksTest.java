package org.ferroloop.simulator.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.simulator.bench.Outfit;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.Wire;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The links that ship, against the servers that ship. */
class ShippedLinksTest {
  private static final SystemClock CLOCK = new SystemClock();

  static Stream<Wire> wires() {
    return Stream.of(new Wire.Socket(0), new Wire.Serial(), new Wire.Prologix(0, 26));
  }

  @ParameterizedTest
  @MethodSource("wires")
  void queriesAreAnsweredInOrder(Wire wire) {
    try (SimulatedBench bench =
        SimulatedBench.start(new Outfit(new EchoInstrument("smu"), List.of(wire)))) {
      Served.Address address = bench.addresses().get(0);
      LinkOptions options = LinkOptions.DEFAULT;
      if (wire instanceof Wire.Prologix) {
        String port = address.remark().substring(address.remark().lastIndexOf(':') + 1);
        options = options.withAdapter("TCP 127.0.0.1:" + port);
      }
      try (Link link = Links.open(ResourceName.parse(address.resource()), options, CLOCK)) {
        for (int i = 0; i < 100; i++) {
          byte[] question = ("volt " + i + "?").getBytes(ISO_8859_1);
          link.write(question, soon());
          assertThat(link.read(soon())).isEqualTo(question);
        }
      }
    }
  }

  private static Deadline soon() {
    return Deadline.in(CLOCK, Duration.ofSeconds(5));
  }
}
