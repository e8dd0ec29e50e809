package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ferroloop.quantity.QuantityException;
import org.ferroloop.transport.SerialSettings;
import org.ferroloop.transport.SerialSettings.Flow;
import org.ferroloop.transport.SerialSettings.Parity;
import org.ferroloop.transport.Terminator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialTextTest {
  @ParameterizedTest
  @CsvSource({
    "9600, 9600, 8, NONE, 1, NONE",
    "57600 8N1 rts-cts, 57600, 8, NONE, 1, RTS_CTS",
    "19200 7e2, 19200, 7, EVEN, 2, NONE",
    "115200 xon-xoff, 115200, 8, NONE, 1, XON_XOFF",
    "300 5M1 none, 300, 5, MARK, 1, NONE"
  })
  void settingsAreRead(String text, int baud, int bits, Parity parity, int stop, Flow flow) {
    assertThat(SerialText.read("--serial", text))
        .isEqualTo(new SerialSettings(baud, bits, parity, stop, flow));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "fast", "9600 8N", "9600 9N1", "9600 8X1", "9600 8N3", "49", "9000000"})
  void somethingElseIsRefusedWithTheOption(String text) {
    assertThatThrownBy(() -> SerialText.read("--serial", text))
        .isInstanceOf(QuantityException.class)
        .hasMessageContaining("--serial")
        .hasMessageContaining("57600 8N1");
  }

  @Test
  void terminatorsAreThree() {
    assertThat(SerialText.terminator("--terminator", "CRLF")).isEqualTo(Terminator.CRLF);
    assertThatThrownBy(() -> SerialText.terminator("--terminator", "none"))
        .isInstanceOf(QuantityException.class)
        .hasMessageContaining("crlf");
  }
}
