package org.ferroloop.instrument.wgfmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroloop.simulator.bench.ShippedMainframeBench;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.wgfmu.WgfmuService;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library that simulate --native builds reaches the bench that it was built for. */
class WgfmuServiceTest {
  @TempDir private Path folder;

  @Test
  void theShippedBenchIsReachedThroughItsLibrary() throws IOException {
    WgfmuStandIn.library();
    try (SimulatedBench bench = ShippedMainframeBench.start(folder);
        WgfmuService service = WgfmuService.start(bench, folder.resolve("native"))) {
      assertThat(service.library()).isRegularFile().isAbsolute();
      Path address = service.library().resolveSibling(service.library().getFileName() + ".address");
      assertThat(Files.readString(address)).matches("127\\.0\\.0\\.1:\\d+\n");
      try (WgfmuSession session =
          WgfmuSession.open(
              "pg", "GPIB0::17::INSTR", service.library().toString(), new SystemClock())) {
        assertThat(session.channels()).containsExactly(501, 502, 601, 602);
        assertThat(session.selfTest()).isZero();
      }
    }
  }
}
