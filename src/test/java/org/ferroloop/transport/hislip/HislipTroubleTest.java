package org.ferroloop.transport.hislip;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong on HiSLIP in ways that other wires do not know. */
@Timeout(60)
class HislipTroubleTest {
  private static final Clock CLOCK = new SystemClock();

  private static Deadline in(long millis) {
    return Deadline.in(CLOCK, Duration.ofMillis(millis));
  }

  private static Link open(HislipPeer peer) {
    return Links.open(peer.resource(), CLOCK);
  }

  private static void send(Link link, String message) {
    link.write(message.getBytes(US_ASCII), in(10_000));
  }

  private static String read(Link link) {
    return new String(link.read(in(10_000)), US_ASCII);
  }

  private static String ask(Link link, String question) {
    send(link, question);
    return read(link);
  }

  @Test
  void answersToEarlierQuestionsAreDropped() throws IOException {
    try (HislipPeer peer = new HislipPeer();
        Link link = open(peer)) {
      assertThat(ask(link, "ECHO one")).isEqualTo("one");
      peer.session().send("stale".getBytes(US_ASCII), true, HislipSession.FIRST_MESSAGE_ID);
      assertThat(ask(link, "ECHO two")).isEqualTo("two");
    }
  }

  @Test
  void whatCameBeforeInterruptedIsForgotten() throws IOException {
    try (HislipPeer peer = new HislipPeer();
        Link link = open(peer)) {
      peer.session().toAsync(HislipMessage.of(HislipType.ASYNC_INTERRUPTED, 0, 0));
      int id = HislipSession.FIRST_MESSAGE_ID;
      peer.session().send("half".getBytes(US_ASCII), false, id);
      peer.session().toSync(HislipMessage.of(HislipType.INTERRUPTED, 0, id));
      assertThat(ask(link, "ECHO whole")).isEqualTo("whole");
      assertThat(link.statusByte(in(10_000))).isEqualTo(0x40);
    }
  }

  @Test
  void tellsTheInstrumentOnceThatAnAnswerWasDelivered() {
    try (HislipPeer peer = new HislipPeer();
        Link link = open(peer)) {
      ask(link, "ECHO one");
      ask(link, "ECHO two");
      send(link, "no question");
      assertThat(ask(link, "ECHO three")).isEqualTo("three");
      assertThat(peer.session().delivered()).isEqualTo(2);
    }
  }

  @Test
  void messageIdsStartAnewAfterDeviceClear() {
    try (HislipPeer peer = new HislipPeer();
        Link link = open(peer)) {
      send(link, "GATED late");
      assertThatThrownBy(() -> link.read(in(60))).isInstanceOf(LinkTimeout.class);
      assertThat(ask(link, "ECHO after")).isEqualTo("after");
      assertThat(peer.sessions()).isEqualTo(1);
      assertThat(peer.instrument().clears()).isEqualTo(1);
    }
  }

  @Test
  void withoutDeviceClearASessionIsSetUpAnew() {
    LinkOptions options = LinkOptions.DEFAULT.withDeviceClear(false);
    try (HislipPeer peer = new HislipPeer();
        Link link = Links.open(peer.resource(), options, CLOCK)) {
      send(link, "GATED late");
      assertThatThrownBy(() -> link.read(in(60))).isInstanceOf(LinkTimeout.class);
      peer.instrument().release();
      assertThat(ask(link, "ECHO after")).isEqualTo("after");
      assertThat(peer.sessions()).isEqualTo(2);
      assertThat(peer.instrument().clears()).isZero();
    }
  }

  @Test
  void anErrorIsToldAndTheSessionGoesOn() throws IOException {
    try (HislipPeer peer = new HislipPeer();
        Link link = open(peer)) {
      peer.session()
          .toSync(
              HislipMessage.of(
                  HislipType.ERROR, HislipFault.Recoverable.TOO_LARGE.code(), 0, "40 kB"));
      assertThatThrownBy(() -> ask(link, "ECHO x"))
          .isInstanceOf(LinkProtocol.class)
          .hasMessageContaining("error 4 (message too large): 40 kB");
      assertThat(ask(link, "ECHO after")).isEqualTo("after");
    }
  }

  @Test
  void aFatalErrorEndsTheLink() throws IOException {
    try (HislipPeer peer = new HislipPeer();
        Link link = open(peer)) {
      peer.session()
          .toSync(HislipMessage.of(HislipType.FATAL_ERROR, HislipFault.Fatal.BAD_HEADER.code(), 0));
      assertThatThrownBy(() -> ask(link, "ECHO x"))
          .isInstanceOf(LinkLost.class)
          .hasMessageContaining("fatal error 1 (poorly formed message header)");
    }
  }

  @Test
  void bytesThatAreNoMessageAreABreachOfProtocol() throws IOException {
    try (HislipPeer peer = new HislipPeer();
        Link link = open(peer)) {
      peer.session().raw("this is not HiSLIP at all".getBytes(US_ASCII));
      assertThatThrownBy(() -> ask(link, "ECHO x"))
          .isInstanceOf(LinkProtocol.class)
          .hasMessageContaining("0x7468");
      assertThat(ask(link, "ECHO after")).isEqualTo("after");
      assertThat(peer.sessions()).isEqualTo(2);
    }
  }

  @Test
  void tooManyClientsAreRefused() {
    try (HislipPeer peer =
        new HislipPeer() {
          @Override
          HislipMessage welcome(int session) {
            int code = HislipFault.Fatal.TOO_MANY_CLIENTS.code();
            return HislipMessage.of(HislipType.FATAL_ERROR, code, 0);
          }
        }) {
      assertThatThrownBy(() -> open(peer))
          .isInstanceOf(LinkRefused.class)
          .hasMessageContaining("too many clients")
          .hasMessageContaining(peer.resource().toString());
    }
  }

  @Test
  void anInstrumentThatPrefersOverlapIsAskedForSynchronisedMode() {
    try (HislipPeer peer =
            new HislipPeer() {
              @Override
              HislipMessage welcome(int session) {
                HislipMessage usual = super.welcome(session);
                return HislipMessage.of(
                    HislipType.INITIALIZE_RESPONSE, HislipSession.OVERLAP, usual.parameter());
              }
            };
        Link link = open(peer)) {
      assertThat(ask(link, "ECHO one")).isEqualTo("one");
      assertThat(peer.instrument().clears()).isEqualTo(1);
    }
  }
}
