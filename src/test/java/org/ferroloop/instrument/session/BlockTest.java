package org.ferroloop.instrument.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.ScriptedLink;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definite-length blocks in a SCPI conversation. */
class BlockTest {
  private static final String QUIET = "0,\"No error\"";

  private static Session session(ScriptedLink link) {
    return new Session(
        "pg", link, new VirtualClock(Instant.EPOCH), Profiles.find("keysight-33600a"));
  }

  /** The most awkward bytes first: terminators, quotes, the block's own mark. */
  private static byte[] bytes(int length) {
    byte[] awkward = {'\n', '\r', 0, '"', '#', (byte) 255, ';', ','};
    byte[] data = new byte[length];
    for (int i = 0; i < length; i++) {
      data[i] = i < awkward.length ? awkward[i] : (byte) i;
    }
    return data;
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 10, 256, 100_000})
  void aBlockComesBackByteForByte(int length) {
    String head = "#" + Integer.toString(length).length() + length;
    ScriptedLink link =
        new ScriptedLink(text -> text.equals("DATA?") ? head + latin(bytes(length)) : QUIET);
    assertThat(session(link).askBlock("DATA?", Duration.ofSeconds(1))).isEqualTo(bytes(length));
    assertThat(link.sent()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.5", "#", "0abc", "#15abcd", "#13abcd", "#1xabc", "#9123"})
  void whatIsNoWholeBlockIsRefused(String wrong) {
    ScriptedLink link = new ScriptedLink(text -> text.equals("DATA?") ? wrong : QUIET);
    assertThatThrownBy(() -> session(link).askBlock("DATA?", Duration.ZERO))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("expected a block")
        .hasMessageContaining("DATA?");
  }

  @Test
  void aBlockIsSentAfterItsHeader() {
    ScriptedLink link = new ScriptedLink(text -> text.startsWith("DATA") ? null : QUIET);
    session(link).sendBlock("DATA:ARB ramp,", bytes(12));
    assertThat(link.sent().get(0)).isEqualTo("DATA:ARB ramp, #212" + latin(bytes(12)));
  }

  @Test
  void anErrorAfterABlockIsTold() {
    boolean[] told = {false};
    ScriptedLink link =
        new ScriptedLink(
            text -> {
              if (text.startsWith("DATA")) {
                return text.endsWith("?") ? "#11x" : null;
              }
              String answer = told[0] ? QUIET : "-161,\"Invalid block data\"";
              told[0] = !told[0];
              return answer;
            });
    Session session = session(link);
    assertThatThrownBy(() -> session.sendBlock("DATA:ARB ramp,", bytes(3)))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("-161");
    assertThatThrownBy(() -> session.askBlock("DATA?", Duration.ZERO))
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining("-161");
  }
}
