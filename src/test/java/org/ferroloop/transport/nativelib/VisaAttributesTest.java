package org.ferroloop.transport.nativelib;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.Links;
import org.ferroloop.transport.SerialSettings;
import org.ferroloop.transport.Terminator;
import org.junit.jupiter.api.Test;

/** What is set on a session, with the numbers of VPP-4.3.2. */
class VisaAttributesTest {
  @Test
  void aMessageResourceHasItsEndFlagAndNoTerminator() {
    assertThat(set("USB0::0x0957::0x2C18::MY001::0::INSTR", LinkOptions.DEFAULT))
        .isEqualTo(Map.of(0x3FFF0016, 1, 0x3FFF0038, 0));
  }

  @Test
  void aSocketEndsAtTheTerminatorOfTheOptions() {
    LinkOptions options = LinkOptions.DEFAULT.withTerminator(Terminator.CR);
    assertThat(set("TCPIP0::stand-in::5025::SOCKET", options))
        .isEqualTo(Map.of(0x3FFF0018, 13, 0x3FFF0038, 1));
  }

  @Test
  void aSerialPortIsSetAsTheOptionsSay() {
    SerialSettings odd =
        new SerialSettings(57_600, 7, SerialSettings.Parity.EVEN, 2, SerialSettings.Flow.RTS_CTS);
    assertThat(set("ASRL3::INSTR", LinkOptions.DEFAULT.withSerial(odd)))
        .isEqualTo(
            Map.of(
                0x3FFF0018,
                10,
                0x3FFF0038,
                1,
                0x3FFF0021,
                57_600,
                0x3FFF0022,
                7,
                0x3FFF0023,
                2,
                0x3FFF0024,
                20,
                0x3FFF0025,
                2,
                0x3FFF00B3,
                2,
                0x3FFF00B4,
                0));
  }

  private static Map<Integer, Integer> set(String resource, LinkOptions options) {
    try (StandInPeer peer = StandInPeer.visa(resource);
        Link link = Links.open(peer.resource(), options.withVisa(true), new SystemClock())) {
      assertThat(link.resource()).hasToString(resource);
      return Map.copyOf(peer.server().attributes());
    }
  }
}
