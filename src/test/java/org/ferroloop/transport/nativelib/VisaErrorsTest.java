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

/** What a VISA library may answer, true or not, and what becomes of it. */
class VisaErrorsTest {
  private static final Clock CLOCK = new SystemClock();
  private static final int MAX_CNT = 0x3FFF0006;

  private StandInPeer peer;

  @BeforeAll
  static void build() {
    StandIn.built();
  }

  @BeforeEach
  void start() {
    peer = StandInPeer.visa("USB0::0x0957::0x2C18::MY001::0::INSTR");
  }

  @AfterEach
  void stop() {
    peer.close();
  }

  @Test
  void aLibraryThatDoesNotStartIsRefused() {
    StandIn.plan("viOpenDefaultRM", 0xBFFF0000, 0, 0);
    assertThatThrownBy(this::open)
        .isInstanceOf(LinkRefused.class)
        .hasMessageContaining("viOpenDefaultRM answered VI_ERROR_SYSTEM_ERROR (0xBFFF0000)");
  }

  @Test
  void aResourceThatIsNotThereIsRefused() {
    try (StandInPeer absent = StandInPeer.visa("TCPIP0::absent::inst0::INSTR")) {
      assertThatThrownBy(() -> Links.open(absent.resource(), absent.options(), CLOCK))
          .isInstanceOf(LinkRefused.class)
          .hasMessageContaining("TCPIP0::absent::inst0::INSTR")
          .hasMessageContaining("VI_ERROR_RSRC_NFOUND (0xBFFF0011): stand-in status BFFF0011");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BFFF0015, LinkTimeout, VI_ERROR_TMO",
    "BFFF00A6, LinkLost, VI_ERROR_CONN_LOST",
    "BFFF000E, LinkLost, VI_ERROR_INV_OBJECT",
    "BFFF0030, LinkLost, VI_ERROR_ABORT",
    "BFFF005F, LinkLost, VI_ERROR_NLISTENERS",
    "BFFF000F, LinkLocked, VI_ERROR_RSRC_LOCKED",
    "BFFF0067, LinkUnsupported, VI_ERROR_NSUP_OPER",
    "BFFF0034, LinkProtocol, VI_ERROR_RAW_WR_PROT_VIOL",
    "BFFF0036, LinkProtocol, VI_ERROR_OUTP_PROT_VIOL",
    "BFFF0038, LinkProtocol, VI_ERROR_BERR",
    "BFFF003E, LinkException, VI_ERROR_IO",
    "BFFF0060, LinkException, VI_ERROR_NCIC",
    "BFFF0FFF, LinkException, VISA status (0xBFFF0FFF)"
  })
  void anErrorStatusBecomesATypedException(String code, String type, String name) {
    try (Link link = open()) {
      StandIn.plan("viWrite", Integer.parseUnsignedInt(code, 16), 0, 0);
      assertThatThrownBy(() -> link.write(bytes("ECHO x"), soon()))
          .isInstanceOf(LinkException.class)
          .hasMessageContaining("viWrite answered " + name)
          .hasMessageContaining("stand-in status " + code)
          .extracting(e -> e.getClass().getSimpleName())
          .isEqualTo(type);
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "3", "7", "-1"})
  void aWriteThatTellsAWrongCountIsABreachAndClearedAfterwards(int count) {
    try (Link link = open()) {
      StandIn.plan("viWrite", 0, 0, count);
      assertThatThrownBy(() -> link.write(bytes("ECHO x"), soon()))
          .isInstanceOf(LinkProtocol.class)
          .hasMessageContaining("bytes of 6");
      assertInStepAgain(link);
    }
  }

  @ParameterizedTest
  @CsvSource({"65537", "2147483647", "-1"})
  void aReadThatTellsMoreThanItCouldIsABreach(int count) {
    try (Link link = open()) {
      link.write(bytes("ECHO x"), soon());
      StandIn.plan("viRead", 0, 0, count);
      assertThatThrownBy(() -> link.read(soon()))
          .isInstanceOf(LinkProtocol.class)
          .hasMessageContaining("viRead says it gave");
      assertInStepAgain(link);
    }
  }

  @Test
  void aFullBufferIsNotTheEnd() {
    try (Link link = open()) {
      link.write(bytes("ECHO whole"), soon());
      StandIn.plan("viRead", MAX_CNT, 0, 0);
      assertThat(link.read(soon())).isEqualTo(bytes("whole"));
    }
  }

  @Test
  void aTimeoutThatTheLibraryOutOfTurnTellsLeavesTheLinkInStepAgain() {
    try (Link link = open()) {
      link.write(bytes("ECHO x"), soon());
      StandIn.plan("viRead", 0xBFFF0015, 0, 0);
      assertThatThrownBy(() -> link.read(soon())).isInstanceOf(LinkTimeout.class);
      assertInStepAgain(link);
    }
  }

  @Test
  void aClearThatFailsLeavesTheLinkOutOfStep() {
    try (Link link = open()) {
      link.write(bytes("ECHO stale"), soon());
      StandIn.plan("viRead", 0xBFFF0015, 0, 0);
      assertThatThrownBy(() -> link.read(soon())).isInstanceOf(LinkTimeout.class);
      StandIn.plan("viClear", 0xBFFF003E, 0, 0);
      assertThatThrownBy(() -> link.write(bytes("ECHO y"), soon()))
          .hasMessageContaining("viClear answered VI_ERROR_IO");
      assertThatThrownBy(() -> link.read(soon())).isInstanceOf(LinkTimeout.class);
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
