package org.ferroloop.transport.hislip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.transport.LinkProtocol;
import org.junit.jupiter.api.Test;

/** Frames byte for byte as IVI-6.1 lays them out, and what is none. */
class HislipFramesTest {
  private static final long SEED = 20260702;

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }

  private static HislipMessage read(byte[] bytes, int most) throws IOException {
    return HislipMessage.read(new ByteArrayInputStream(bytes), "10.0.0.7", most);
  }

  @Test
  void initializeIsLaidOutAsTheStandardSays() throws IOException {
    int parameter = HislipSession.parameter(HislipSession.VERSION, HislipSession.vendor('F', 'L'));
    HislipMessage message = HislipMessage.of(HislipType.INITIALIZE, 0, parameter, "hislip0");
    byte[] wire = hex("4853 00 00 0100464c 0000000000000007 6869736c697030");
    assertThat(message.encode()).isEqualTo(wire);
    HislipMessage back = read(wire, 100);
    assertThat(back).usingRecursiveComparison().isEqualTo(message);
    assertThat(back.text()).isEqualTo("hislip0");
    assertThat(HislipSession.high(back.parameter())).isEqualTo(0x0100);
  }

  @Test
  void dataEndCarriesTheFirstMessageId() {
    byte[] message =
        HislipMessage.of(
                HislipType.DATA_END,
                HislipSession.RMT_DELIVERED,
                HislipSession.FIRST_MESSAGE_ID,
                "*IDN?\n")
            .encode();
    assertThat(message).isEqualTo(hex("4853 07 01 ffffff00 0000000000000006 2a49444e3f0a"));
  }

  @Test
  void typesHaveTheNumbersOfTheStandard() {
    assertThat(HislipType.DATA.code()).isEqualTo(6);
    assertThat(HislipType.TRIGGER.code()).isEqualTo(12);
    assertThat(HislipType.ASYNC_MAX_MSG_SIZE.code()).isEqualTo(15);
    assertThat(HislipType.ASYNC_DEVICE_CLEAR.code()).isEqualTo(19);
    assertThat(HislipType.ASYNC_STATUS_QUERY.code()).isEqualTo(21);
    assertThat(HislipType.ASYNC_LOCK_INFO_RESPONSE.code()).isEqualTo(25);
    assertThat(HislipType.of(26)).isEmpty();
  }

  @Test
  void doesNotBelieveALyingLength() {
    byte[] lying = hex("4853 06 00 ffffff00 7fffffffffffffff 00");
    assertThatThrownBy(() -> read(lying, 1 << 20))
        .isInstanceOf(LinkProtocol.class)
        .hasMessageContaining("10.0.0.7")
        .hasMessageContaining("9223372036854775807");
    byte[] cut = hex("4853 06 00 ffffff00 000000007fffffff 00");
    assertThatThrownBy(() -> read(cut, Integer.MAX_VALUE)).isInstanceOf(EOFException.class);
    byte[] negative = hex("4853 06 00 ffffff00 ffffffffffffffff");
    assertThatThrownBy(() -> read(negative, 1 << 20)).isInstanceOf(LinkProtocol.class);
    byte[] other = hex("4748 06 00 ffffff00 0000000000000000");
    assertThatThrownBy(() -> read(other, 1 << 20))
        .isInstanceOf(LinkProtocol.class)
        .hasMessageContaining("0x4748");
  }

  @Test
  void randomStreamsGiveAMessageOrATypedError() {
    RandomStream random = Seeds.of(SEED).stream("hislip frames");
    byte[] good = HislipMessage.of(HislipType.DATA, 1, 0xFFFFFF00, "1.25E-9").encode();
    int messages = 0;
    for (int round = 0; round < 20000; round++) {
      byte[] bytes =
          Arrays.copyOf(good, random.nextInt(3) == 0 ? random.nextInt(good.length) : good.length);
      for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        HislipMessage message = read(bytes, 4096);
        assertThat(message == null).isEqualTo(bytes.length == 0);
        messages++;
      } catch (LinkProtocol | EOFException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (IOException | RuntimeException e) {
        fail("seed " + SEED + " round " + round + " " + Arrays.toString(bytes), e);
      }
    }
    assertThat(messages).isBetween(2000, 18000);
  }

  @Test
  void faultsAreToldByName() {
    HislipMessage fatal =
        HislipMessage.of(
            HislipType.FATAL_ERROR, HislipFault.Fatal.TOO_MANY_CLIENTS.code(), 0, "try later");
    assertThat(HislipFault.describe(fatal))
        .isEqualTo("fatal error 4 (connection refused: too many clients): try later");
    HislipMessage error = HislipMessage.of(HislipType.ERROR, 200, 0);
    assertThat(HislipFault.describe(error)).isEqualTo("error 200 (device-defined)");
  }
}
