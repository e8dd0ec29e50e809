package org.ferroloop.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.ferroloop.config.InputException;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resource names: what VPP-4.3 allows, what is filled in, what is refused. */
class ResourceNameTest {
  private static final long SEED = 488L;
  private static final String[] HOSTS = {
    "192.168.1.20", "k2636b.lab.example", "localhost", "[::1]", "[fe80::1ff:fe23:4567:890a]", "a-b"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TCPIP::10.0.0.1::5025::SOCKET | TCPIP0::10.0.0.1::5025::SOCKET",
        "tcpip2::host::1::socket | TCPIP2::host::1::SOCKET",
        "TCPIP0::[::1]::65535::SOCKET | TCPIP0::[::1]::65535::SOCKET",
        "TCPIP::host | TCPIP0::host::inst0::INSTR",
        "TCPIP::host::INSTR | TCPIP0::host::inst0::INSTR",
        "TCPIP0::host::INST1::INSTR | TCPIP0::host::inst1::INSTR",
        "TCPIP0::gateway::gpib0,5::INSTR | TCPIP0::gateway::gpib0,5::INSTR",
        "TCPIP::host::hislip0 | TCPIP0::host::hislip0::INSTR",
        "TCPIP::host::hislip0,4880::INSTR | TCPIP0::host::hislip0::INSTR",
        "TCPIP::host::HISLIP0,4881::INSTR | TCPIP0::host::hislip0,4881::INSTR",
        "ASRL1 | ASRL1::INSTR",
        "asrl/dev/ttyUSB0::instr | ASRL/dev/ttyUSB0::INSTR",
        "ASRLCOM3::INSTR | ASRLCOM3::INSTR",
        "GPIB::17 | GPIB0::17::INSTR",
        "gpib1::5::0::INSTR | GPIB1::5::0::INSTR",
        "GPIB0::05::INSTR | GPIB0::5::INSTR",
        "USB::0x0957::0x2C18::MY51001::INSTR | USB0::0x0957::0x2C18::MY51001::0::INSTR",
        "USB0::1510::9296::04::1::INSTR | USB0::0x05E6::0x2450::04::1::INSTR",
        "  GPIB0::17::INSTR  | GPIB0::17::INSTR",
      })
  void isReadAndPrintedCanonically(String text, String canonical) {
    assertThat(ResourceName.parse(text)).hasToString(canonical);
    assertThat(ResourceName.parse(canonical)).isEqualTo(ResourceName.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | TCPIP, GPIB, USB or ASRL",
        "host:5025 | TCPIP, GPIB, USB or ASRL",
        "VXI0::3::INSTR | TCPIP, GPIB, USB or ASRL",
        "TCPIP | a host",
        "TCPIP0::::5025::SOCKET | a host",
        "TCPIP0::host::SOCKET | a port",
        "TCPIP0::host::0::SOCKET | a port from 1 to 65535",
        "TCPIP0::host::65536::SOCKET | a port from 1 to 65535",
        "TCPIP0::host::http::SOCKET | a port",
        "TCPIP0::host::5025 | inst0",
        "TCPIP0::host::hislip0,0::INSTR | a port",
        "TCPIP0::host::inst0::INSTR::x | nothing after",
        "GPIB0 | a primary address",
        "GPIB0::31::INSTR | 0 to 30",
        "GPIB0::-1::INSTR | 0 to 30",
        "GPIB0::5::31::INSTR | 0 to 30",
        "GPIB0::5::1::2::INSTR | nothing after",
        "GPIB0::99999999999::INSTR | a primary address",
        "USB0::0x10000::1::x::INSTR | 0 to 65535",
        "USB0::1::2::INSTR | a serial number",
        "USB0::1::2::s::256::INSTR | 0 to 255",
        "ASRL::INSTR | a port number or the path",
      })
  void isRefusedNamingWhatWasExpected(String text, String expected) {
    assertThatThrownBy(() -> ResourceName.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(text)
        .hasMessageContaining(expected);
  }

  @Test
  void thousandsOfNamesComeBack() {
    RandomStream random = Seeds.of(SEED).stream("resource names");
    for (int i = 0; i < 6000; i++) {
      ResourceName name = any(random);
      String text = name.toString();
      assertThat(ResourceName.parse(text)).as("seed %d, name %d", SEED, i).isEqualTo(name);
      if (!(name instanceof ResourceName.Serial) && !(name instanceof ResourceName.Usb)) {
        String small = text.toLowerCase(Locale.ROOT);
        assertThat(ResourceName.parse(small)).as("seed %d, %s", SEED, small).isEqualTo(name);
      }
    }
  }

  @Test
  void spoiledNamesAreReadOrRefusedAndNothingElse() {
    RandomStream random = Seeds.of(SEED).stream("spoiled names");
    String letters = "TCPIPASRLGUB0123456789:,[]/xX.- \u00e4\0";
    for (int i = 0; i < 6000; i++) {
      StringBuilder text = new StringBuilder(any(random).toString());
      for (int k = 0; k <= random.nextInt(4); k++) {
        int at = random.nextInt(text.length());
        char c = letters.charAt(random.nextInt(letters.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, c);
          case 1 -> text.insert(at, c);
          default -> text.delete(at, at + 1);
        }
      }
      String spoiled = text.toString();
      try {
        ResourceName read = ResourceName.parse(spoiled);
        assertThat(ResourceName.parse(read.toString())).as(spoiled).isEqualTo(read);
      } catch (InputException e) {
        assertThat(e).as("seed %d, %s", SEED, spoiled).hasMessageContaining("expected");
      }
    }
  }

  private static ResourceName any(RandomStream random) {
    int board = random.nextInt(1000);
    String host = HOSTS[random.nextInt(HOSTS.length)];
    int port = 1 + random.nextInt(65535);
    return switch (random.nextInt(6)) {
      case 0 -> new ResourceName.Socket(board, host, port);
      case 1 -> new ResourceName.Vxi11(board, host, "inst" + random.nextInt(20));
      case 2 -> new ResourceName.Hislip(board, host, "hislip" + random.nextInt(3), port);
      case 3 -> new ResourceName.Serial("/dev/ttyUSB" + random.nextInt(99));
      case 4 -> new ResourceName.Gpib(board, random.nextInt(31), random.nextInt(32) - 1);
      default ->
          new ResourceName.Usb(
              board,
              random.nextInt(65536),
              random.nextInt(65536),
              "MY" + random.nextInt(99999999),
              random.nextInt(256));
    };
  }
}
