package org.ferroloop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  @Test
  void waitingMovesIt() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    VirtualClock clock = new VirtualClock(start);
    assertThat(clock.now()).isEqualTo(start);
    clock.pause(Duration.ofHours(10));
    assertThat(clock.now()).isEqualTo(start.plus(Duration.ofHours(10)));
    assertThat(clock.nanos()).isEqualTo(Duration.ofHours(10).toNanos());
  }
}
