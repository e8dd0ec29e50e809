package org.ferroloop.transport.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ferroloop.config.InputException;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.ResourceName;
import org.ferroloop.transport.ScriptedInstrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces written by hand, and what a program does that differs from them. */
class ReplayLinkTest {
  private static final ResourceName METER = ResourceName.parse("GPIB0::17::INSTR");

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-23T12:00:00Z"));

  @TempDir Path folder;

  @Test
  void answersWhatWasRecorded() throws Exception {
    Link link =
        replay(
            "# by hand",
            "2026-11-23T12:00:00Z GPIB0::17::INSTR > READ?",
            "2026-11-23T12:00:00Z GPIB0::18::INSTR > other",
            "2026-11-23T12:00:01Z GPIB0::17::INSTR < +1.5E-9\\x20\\xFF\\\\",
            "2026-11-23T12:00:02Z GPIB0::17::INSTR stb 80",
            "2026-11-23T12:00:02Z GPIB0::17::INSTR close");
    link.write("READ?".getBytes(ISO_8859_1), soon());
    assertThat(link.read(soon())).isEqualTo("+1.5E-9 \u00FF\\".getBytes(ISO_8859_1));
    assertThat(link.statusByte(soon())).isEqualTo(80);
    assertThatThrownBy(() -> link.clear(soon()))
        .isInstanceOf(ReplayMismatch.class)
        .hasMessageContaining("nothing more");
  }

  @Test
  void namesBothWhenAnotherMessageIsSent() throws Exception {
    Link link = replay("2026-11-23T12:00:00Z GPIB0::17::INSTR > :SOUR:VOLT 1.0");
    assertThatThrownBy(() -> link.write(":SOUR:VOLT 1.1".getBytes(ISO_8859_1), soon()))
        .isInstanceOf(ReplayMismatch.class)
        .hasMessageContaining(":SOUR:VOLT 1.0")
        .hasMessageContaining(":SOUR:VOLT 1.1")
        .hasMessageContaining("line 1");
  }

  @Test
  void waitsForATimeoutOnTheDeadlinesClock() throws Exception {
    Link link = replay("2026-11-23T12:00:00Z GPIB0::17::INSTR !< LinkTimeout nothing came");
    Deadline deadline = Deadline.in(clock, Duration.ofHours(3));
    assertThatThrownBy(() -> link.read(deadline))
        .isInstanceOf(LinkTimeout.class)
        .hasMessage("GPIB0::17::INSTR: nothing came");
    assertThat(deadline.passed()).isTrue();
  }

  @Test
  void refusesWhatIsNoTrace() {
    for (String line :
        List.of(
            "hello",
            "yesterday GPIB0::17::INSTR > x",
            "2026-11-23T12:00:00Z GPIB0::17::INSTR ? x",
            "2026-11-23T12:00:00Z GPIB0::17::INSTR > \\q",
            "2026-11-23T12:00:00Z GPIB0::17::INSTR > \\x1",
            "2026-11-23T12:00:00Z GPIB0::18::INSTR > other")) {
      assertThatThrownBy(() -> replay(line)).as(line).isInstanceOf(InputException.class);
    }
  }

  @Test
  void everyByteComesBack() {
    byte[] all = ScriptedInstrument.block(600);
    TraceEvent event = new TraceEvent(clock.now(), "ASRL/dev/my port::INSTR", "<", all);
    TraceEvent back = TraceEvent.parse("test", 1, event.line());
    assertThat(event.line()).matches("\\p{Print}+");
    assertThat(back.bytes()).isEqualTo(all);
    assertThat(back.resource()).isEqualTo(event.resource());
    assertThat(back.time()).isEqualTo(event.time());
  }

  private Link replay(String... lines) throws Exception {
    Path file = Files.write(folder.resolve("trace.txt"), List.of(lines));
    return ReplayLink.open(file, METER);
  }

  private Deadline soon() {
    return Deadline.in(clock, Duration.ofSeconds(1));
  }
}
