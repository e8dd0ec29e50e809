package org.ferroloop.transport.prologix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ferroloop.config.InputException;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkContract;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.Peer;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;
import org.ferroloop.transport.wire.RawSocketPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract over an adapter, and what several instruments on one adapter need. */
class PrologixLinkTest extends LinkContract {
  @Override
  protected Peer start() {
    return new PrologixPeer();
  }

  @Override
  protected boolean has(Feature feature) {
    return feature != Feature.LOCK;
  }

  @Test
  void theInstrumentsOfABusShareTheLine() {
    try (PrologixPeer peer = new PrologixPeer();
        Link nine = Links.open(peer.otherResource(), peer.options(), CLOCK)) {
      try (Link five = open(peer)) {
        for (int i = 0; i < 20; i++) {
          five.write(bytes("ECHO five " + i), ample());
          nine.write(bytes("ECHO nine " + i), ample());
          assertThat(nine.read(ample())).isEqualTo(bytes("nine " + i));
          assertThat(five.read(ample())).isEqualTo(bytes("five " + i));
        }
      }
      nine.write(bytes("ECHO still there"), ample());
      assertThat(nine.read(ample())).isEqualTo(bytes("still there"));
      assertThat(peer.clients()).isEqualTo(1);
      assertThat(peer.log())
          .startsWith("++savecfg 0 ++mode 1 ++auto 0 ++eoi 1 ")
          .contains("++addr 9 97 ");
    }
  }

  @Test
  void theLateAnswerOfOneIsNotTakenForTheOthers() {
    try (PrologixPeer peer = new PrologixPeer();
        Link five = open(peer);
        Link nine = Links.open(peer.otherResource(), peer.options(), CLOCK)) {
      five.write(bytes("GATED late"), ample());
      assertThatThrownBy(() -> five.read(Deadline.in(CLOCK, soon())))
          .isInstanceOf(LinkTimeout.class);
      peer.instrument().release();
      nine.write(bytes("ECHO nine"), ample());
      assertThat(nine.read(ample())).isEqualTo(bytes("nine"));
      five.write(bytes("ECHO five"), ample());
      assertThat(five.read(ample())).isEqualTo(bytes("five"));
    }
  }

  @Test
  void bytesThatMeanSomethingToTheAdapterReachTheInstrument() {
    try (PrologixPeer peer = new PrologixPeer();
        Link link = open(peer)) {
      byte[] message = ScriptedInstrument.block(700);
      long sum = 0;
      for (byte b : message) {
        sum += b & 0xFF;
      }
      link.write(message, ample());
      link.write(bytes("SUM"), ample());
      assertThat(link.read(ample())).isEqualTo(bytes(Long.toString(sum)));
      link.write(bytes("++ver"), ample());
      link.write(bytes("LENGTH"), ample());
      assertThat(link.read(ample())).isEqualTo(bytes("5"));
    }
  }

  /** The adapter itself waits for 3 s at most, so this test takes a little longer. */
  @Test
  void anAnswerMayTakeLongerThanTheAdaptersOwnTimeout() throws Exception {
    try (PrologixPeer peer = new PrologixPeer();
        Link link = open(peer)) {
      link.write(bytes("GATED slow"), ample());
      CompletableFuture<byte[]> answer = CompletableFuture.supplyAsync(() -> link.read(ample()));
      while (peer.log().split("read eoi", -1).length < 3) {
        assertThat(answer).isNotDone();
        CLOCK.pause(Duration.ofMillis(5));
      }
      peer.instrument().release();
      assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(bytes("slow"));
      link.write(bytes("ECHO after"), ample());
      assertThat(link.read(ample())).isEqualTo(bytes("after"));
    }
  }

  @Test
  void withoutDeviceClearAFenceFindsTheStep() {
    try (PrologixPeer peer = new PrologixPeer();
        Link link = Links.open(peer.resource(), peer.options().withDeviceClear(false), CLOCK)) {
      link.write(bytes("GATED late"), ample());
      assertThatThrownBy(() -> link.read(Deadline.in(CLOCK, soon())))
          .isInstanceOf(LinkTimeout.class);
      peer.instrument().release();
      link.write(bytes("ECHO right"), ample());
      assertThat(link.read(ample())).isEqualTo(bytes("right"));
      assertThat(peer.instrument().clears()).isZero();
    }
  }

  @Test
  void somethingElseAtTheAdaptersAddressIsRefused() {
    try (RawSocketPeer peer = new RawSocketPeer()) {
      ResourceName.Socket there = (ResourceName.Socket) peer.resource();
      LinkOptions options =
          LinkOptions.DEFAULT
              .withAdapter("TCP 127.0.0.1:" + there.port())
              .withConnectTimeout(Duration.ofMillis(100));
      assertThatThrownBy(() -> Links.open(new ResourceName.Gpib(0, 5, -1), options, CLOCK))
          .isInstanceOf(LinkRefused.class)
          .hasMessageContaining("++ver");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TCP", "TCP host:", "TCP host:70000", "ASRL", "host:1234"})
  void anAddressThatIsNoneIsRefused(String address) {
    LinkOptions options = LinkOptions.DEFAULT.withAdapter(address);
    assertThatThrownBy(() -> Links.open(new ResourceName.Gpib(0, 5, -1), options, CLOCK))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("TCP host:1234");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static Deadline ample() {
    return Deadline.in(CLOCK, Duration.ofSeconds(10));
  }
}
