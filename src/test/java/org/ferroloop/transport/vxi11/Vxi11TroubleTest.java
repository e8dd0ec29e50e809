package org.ferroloop.transport.vxi11;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkLocked;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.Links;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong on VXI-11 in ways that other wires do not know. */
@Timeout(60)
class Vxi11TroubleTest {
  private static final Clock CLOCK = new SystemClock();

  private final Vxi11Peer peer = new Vxi11Peer();
  private final Link link = Links.open(peer.resource(), peer.options(), CLOCK);

  @AfterEach
  void close() {
    link.close();
    peer.close();
  }

  private static Deadline in(long millis) {
    return Deadline.in(CLOCK, Duration.ofMillis(millis));
  }

  private static String ask(Link link, String question) {
    link.write(question.getBytes(US_ASCII), in(10_000));
    return new String(link.read(in(10_000)), US_ASCII);
  }

  @Test
  void aServerThatGivesNoReplyIsConnectedAnew() {
    CountDownLatch latch = new CountDownLatch(1);
    peer.hangReads(latch);
    link.write("ECHO stale".getBytes(US_ASCII), in(10_000));
    assertThatThrownBy(() -> link.read(in(60))).isInstanceOf(LinkTimeout.class);
    latch.countDown();
    assertThat(link.statusByte(in(10_000))).isEqualTo(0x40);
    assertThat(ask(link, "ECHO fresh")).isEqualTo("fresh");
    assertThat(peer.created()).isEqualTo(2);
  }

  @Test
  void theLockIsTakenAgainOnTheNewConnection() {
    CountDownLatch latch = new CountDownLatch(1);
    link.lock(in(10_000));
    peer.hangReads(latch);
    link.write("ECHO stale".getBytes(US_ASCII), in(10_000));
    assertThatThrownBy(() -> link.read(in(60))).isInstanceOf(LinkTimeout.class);
    latch.countDown();
    assertThat(ask(link, "ECHO fresh")).isEqualTo("fresh");
    try (Link other = Links.open(peer.resource(), peer.options(), CLOCK)) {
      assertThatThrownBy(() -> other.lock(in(60)))
          .isInstanceOf(LinkLocked.class)
          .hasMessageContaining("error 11 (device locked by another link)");
      assertThatThrownBy(() -> ask(other, "ECHO x")).isInstanceOf(LinkLocked.class);
    }
  }

  @Test
  void closingAbortsAReadThatHangs() throws Exception {
    link.write("GATED x".getBytes(US_ASCII), in(10_000));
    CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> link.read(in(30_000)));
    while (!peer.reading()) {
      Thread.onSpinWait();
    }
    link.close();
    assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(LinkLost.class);
    assertThat(peer.aborts()).isEqualTo(1);
  }

  @Test
  void withoutDeviceClearOldAnswersAreReadAway() {
    LinkOptions options = peer.options().withDeviceClear(false);
    try (Link gentle = Links.open(peer.resource(), options, CLOCK)) {
      gentle.write("GATED late".getBytes(US_ASCII), in(10_000));
      assertThatThrownBy(() -> gentle.read(in(60))).isInstanceOf(LinkTimeout.class);
      peer.instrument().release();
      assertThat(ask(gentle, "ECHO right")).isEqualTo("right");
      assertThat(peer.instrument().clears()).isZero();
    }
  }
}
