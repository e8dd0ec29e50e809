package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Test;

/** Every transport is measured; how fast it is depends on the machine. */
class BenchSpeedTest {
  @Test
  void measuresEveryTransport() throws IOException {
    List<BenchSpeed.Speed> speeds = new BenchSpeed(new SystemClock(), 200, 50).measure();
    assertThat(speeds)
        .extracting(BenchSpeed.Speed::transport)
        .containsExactly("socket", "vxi11", "hislip", "serial", "prologix");
    assertThat(speeds)
        .allSatisfy(
            speed -> {
              assertThat(speed.queriesPerSecond()).isBetween(10.0, 1e6);
              assertThat(speed.p99Microseconds()).isBetween(1.0, 1e6);
              assertThat(speed.ratioToBareSocket()).isBetween(0.001, 100.0);
              assertThat(speed.stepsPerSecond()).isBetween(5.0, 1e6);
            });
  }
}
