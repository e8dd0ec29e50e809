package org.ferroloop.transport.nativelib;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.ferroloop.time.Clock;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkProtocol;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.Links;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a GPIB library may answer, true or not, and what becomes of it. */
class GpibErrorsTest {
  private static final Clock CLOCK = new SystemClock();
  private static final int COMPLETE = 0x100;
  private static final int ERROR = 0x8100;
  private static final int ERROR_TIMEOUT = 0xC100;
  private static final int EABO = 6;

  private StandInPeer peer;

  @BeforeAll
  static void build() {
    StandIn.built();
  }

  @BeforeEach
  void start() {
    peer = StandInPeer.gpib("GPIB0::17::INSTR");
  }

  @AfterEach
  void stop() {
    peer.close();
  }

  @Test
  void aBoardThatIsNotThereIsRefused() {
    try (StandInPeer ninth = StandInPeer.gpib("GPIB9::17::INSTR")) {
      assertThatThrownBy(() -> Links.open(ninth.resource(), CLOCK))
          .isInstanceOf(LinkRefused.class)
          .hasMessageContaining("GPIB9::17::INSTR: ibdev failed: ENEB (7)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GPIB0::17::INSTR, GPIB0::17::0",
    "GPIB0::17::0::INSTR, GPIB0::17::96",
    "GPIB2::5::30::INSTR, GPIB2::5::126"
  })
  void aSecondaryAddressIsCountedFrom96AndNoneIs0(String resource, String opened) {
    try (StandInPeer other = StandInPeer.gpib(resource);
        Link link = Links.open(other.resource(), CLOCK)) {
      assertThat(link.resource()).hasToString(resource);
      assertThat(other.server().opened()).containsExactly(opened);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, LinkLost, EDVR (0)",
    "1, LinkException, ECIC (1)",
    "2, LinkLost, ENOL (2): no listener",
    "4, LinkException, EARG (4)",
    "6, LinkTimeout, EABO (6)",
    "7, LinkLost, ENEB (7)",
    "14, LinkException, EBUS (14)",
    "21, LinkLocked, ELCK (21)",
    "99, LinkException, iberr 99"
  })
  void anErrorBecomesATypedException(int error, String type, String name) {
    try (Link link = open()) {
      StandIn.plan("ibwrt", ERROR, error, 3);
      assertThatThrownBy(() -> link.write(bytes("ECHO x"), soon()))
          .isInstanceOf(LinkException.class)
          .hasMessageContaining("GPIB0::17::INSTR: ibwrt failed: " + name)
          .extracting(e -> e.getClass().getSimpleName())
          .isEqualTo(type);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {ERROR, ERROR_TIMEOUT})
  void aSliceWithoutAnAnswerIsFollowedByTheNext(int status) {
    try (Link link = open()) {
      link.write(bytes("ECHO x"), soon());
      StandIn.plan("ibrd", status, EABO, 0);
      assertThat(link.read(soon())).isEqualTo(bytes("x"));
    }
  }

  @Test
  void aWriteOfWhichNothingWasTakenIsTriedAgain() {
    try (Link link = open()) {
      StandIn.plan("ibwrt", ERROR_TIMEOUT, EABO, 0);
      link.write(bytes("ECHO x"), soon());
      assertThat(link.read(soon())).isEqualTo(bytes("x"));
      assertThat(peer.instrument().clears()).isZero();
    }
  }

  @Test
  void aWriteThatStoppedInTheMiddleIsNotTriedAgainButCleared() {
    try (Link link = open()) {
      StandIn.plan("ibwrt", ERROR_TIMEOUT, EABO, 3);
      assertThatThrownBy(() -> link.write(bytes("ECHO x"), soon())).isInstanceOf(LinkTimeout.class);
      assertInStepAgain(link);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 7, -1})
  void aWriteThatTellsAWrongCountIsABreachAndClearedAfterwards(int count) {
    try (Link link = open()) {
      StandIn.plan("ibwrt", COMPLETE, 0, count);
      assertThatThrownBy(() -> link.write(bytes("ECHO x"), soon()))
          .isInstanceOf(LinkProtocol.class)
          .hasMessageContaining("bytes of 6");
      assertInStepAgain(link);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_537, Integer.MAX_VALUE, -1})
  void aReadThatTellsMoreThanItCouldIsABreach(int count) {
    try (Link link = open()) {
      link.write(bytes("ECHO x"), soon());
      StandIn.plan("ibrd", COMPLETE, 0, count);
      assertThatThrownBy(() -> link.read(soon()))
          .isInstanceOf(LinkProtocol.class)
          .hasMessageContaining("ibrd says it gave");
      assertInStepAgain(link);
    }
  }

  @Test
  void withoutDeviceClearOldAnswersAreReadAway() {
    try (Link link = Links.open(peer.resource(), peer.options().withDeviceClear(false), CLOCK)) {
      link.write(bytes("GATED late"), soon());
      Deadline short60 = Deadline.in(CLOCK, Duration.ofMillis(60));
      assertThatThrownBy(() -> link.read(short60)).isInstanceOf(LinkTimeout.class);
      peer.instrument().release();
      link.write(bytes("ECHO right"), soon());
      assertThat(link.read(soon())).isEqualTo(bytes("right"));
      assertThat(peer.instrument().clears()).isZero();
    }
  }

  private void assertInStepAgain(Link link) {
    link.write(bytes("ECHO after"), soon());
    assertThat(link.read(soon())).isEqualTo(bytes("after"));
    assertThat(peer.instrument().clears()).isPositive();
  }

  private Link open() {
    return Links.open(peer.resource(), peer.options(), CLOCK);
  }

  private static Deadline soon() {
    return Deadline.in(CLOCK, Duration.ofSeconds(5));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
