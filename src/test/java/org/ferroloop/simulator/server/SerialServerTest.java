package org.ferroloop.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ferroloop.simulator.bench.Outfit;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.Wire;
import org.ferroloop.transport.ResourceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The port is opened as a file here; serial libraries are tried elsewhere. */
@EnabledOnOs(OS.LINUX)
class SerialServerTest {
  @Test
  void answersOnEveryOpening() throws IOException {
    Outfit outfit = new Outfit(new EchoInstrument("smu"), List.of(new Wire.Serial()));
    try (SimulatedBench bench = SimulatedBench.start(outfit)) {
      String path = ((ResourceName.Serial) bench.resource("smu")).port();
      assertThat(path).startsWith("/dev/pts/");
      for (int opening = 0; opening < 3; opening++) {
        try (RandomAccessFile port = new RandomAccessFile(path, "rw")) {
          for (String question : List.of("first?", "second?", "\u00b5?")) {
            port.write((question + "\n").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(port.readLine()).isEqualTo(question);
          }
        }
      }
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("simulator-serial-smu");
  }
}
