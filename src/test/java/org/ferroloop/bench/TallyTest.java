package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.ferroloop.config.InputException;
import org.ferroloop.time.Clock;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
  @TempDir Path folder;
  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-23T23:59:00Z"));
  private Device device;
  private Path file;

  @BeforeEach
  void plan() {
    device = Plans.plan(folder).device("d1").orElseThrow();
    file = folder.resolve("tally");
  }

  @Test
  void countsOverSessionsAndDays() {
    try (Tally tally = new Tally(file, clock)) {
      tally.book(device, 30, 1e-12);
      assertThatThrownBy(() -> tally.book(device, 21, 0))
          .isInstanceOf(EnvelopeViolation.class)
          .hasMessageContaining("pulses today")
          .hasMessageContaining("21 more after 30")
          .hasMessageContaining("at most 50");
    }
    clock.pause(Duration.ofMinutes(2));
    try (Tally tally = new Tally(file, clock)) {
      assertThat(tally.today("d1").pulses()).isZero();
      tally.book(device, 50, 1e-12);
      assertThat(tally.inAll("d1").pulses()).isEqualTo(80);
      assertThat(tally.inAll("d1").energy()).isCloseTo(80e-12, within(1e-20));
    }
    try (Tally tally = new Tally(file, clock)) {
      assertThat(tally.inAll("d1").pulses()).isEqualTo(80);
      assertThat(tally.today("d1").pulses()).isEqualTo(50);
    }
  }

  @Test
  void aClockSetBackGivesNoSecondDose() {
    VirtualClock back = new VirtualClock(Instant.parse("2026-11-22T12:00:00Z"));
    boolean[] set = new boolean[1];
    Clock jumping =
        new Clock() {
          @Override
          public Instant now() {
            return set[0] ? back.now() : clock.now();
          }

          @Override
          public long nanos() {
            return clock.nanos();
          }

          @Override
          public void pause(Duration duration) {
            clock.pause(duration);
          }
        };
    try (Tally tally = new Tally(file, jumping)) {
      tally.book(device, 30, 0);
      set[0] = true;
      assertThat(tally.today("d1").pulses()).isEqualTo(30);
      assertThatThrownBy(() -> tally.book(device, 21, 0)).hasMessageContaining("21 more after 30");
    }
    assertThatThrownBy(() -> new Tally(file, jumping))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("clock set back to 2026-11-22")
        .hasMessageContaining("2026-11-23");
    set[0] = false;
    try (Tally tally = new Tally(file, jumping)) {
      assertThat(tally.inAll("d1").pulses()).isEqualTo(30);
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void energyIsBookedAndRefused() {
    try (Tally tally = new Tally(file, clock)) {
      tally.book(device, 10, 9e-8);
      assertThatThrownBy(() -> tally.book(device, 2, 9e-8)).hasMessageContaining("energy today");
      assertThat(tally.inAll("d1").pulses()).isEqualTo(10);
    }
  }

  @Test
  void aLineCutShortByAKillWasNeverFired() throws Exception {
    try (Tally tally = new Tally(file, clock)) {
      tally.book(device, 7, 0);
    }
    Files.writeString(file, "d1\t2026-11-2", StandardOpenOption.APPEND);
    try (Tally tally = new Tally(file, clock)) {
      assertThat(tally.inAll("d1").pulses()).isEqualTo(7);
      tally.book(device, 1, 0);
    }
    try (Tally tally = new Tally(file, clock)) {
      assertThat(tally.inAll("d1").pulses()).isEqualTo(8);
    }
  }

  @Test
  void trainsThatComeFastAreOnTheDiskBeforeTheyAreFired() throws Exception {
    Path killed = folder.resolve("killed");
    try (Tally tally = new Tally(file, clock)) {
      for (int pulses = 1; pulses <= 40; pulses++) {
        tally.book(device, 1, 1e-9);
        // What a kill at this moment leaves behind.
        Files.copy(file, killed, StandardCopyOption.REPLACE_EXISTING);
        Tally found = Tally.rehearsed(killed, clock);
        assertThat(found.today("d1").pulses()).isBetween((long) pulses, Math.min(50, 2L * pulses));
        assertThat(found.today("d1").energy()).isGreaterThan((pulses - 1e-6) * 1e-9);
      }
      assertThat(Files.readAllLines(file)).hasSizeLessThan(10);
      assertThat(tally.today("d1").pulses()).isEqualTo(40);
    }
    try (Tally tally = new Tally(file, clock)) {
      assertThat(tally.today("d1").pulses()).isEqualTo(40);
      assertThat(tally.inAll("d1").energy()).isCloseTo(40e-9, within(1e-15));
      assertThatThrownBy(() -> tally.book(device, 11, 1e-9)).hasMessageContaining("11 more");
    }
  }

  @Test
  void atTheBenchsPaceNothingIsWrittenAhead() throws Exception {
    try (Tally tally = new Tally(file, clock)) {
      for (int pulses = 1; pulses <= 20; pulses++) {
        tally.book(device, 1, 1e-9);
        assertThat(Files.readAllLines(file)).hasSize(pulses);
        assertThat(Tally.rehearsed(file, clock).inAll("d1").pulses()).isEqualTo(pulses);
        clock.pause(Duration.ofMillis(300));
      }
    }
  }

  @Test
  void whatIsLeftOfADayDoesNotServeTheNext() {
    try (Tally tally = new Tally(file, clock)) {
      for (int i = 0; i < 6; i++) {
        tally.book(device, 1, 1e-9);
      }
      clock.pause(Duration.ofMinutes(2));
      tally.book(device, 1, 1e-9);
      assertThat(Tally.rehearsed(file, clock).today("d1").pulses()).isEqualTo(1);
    }
  }

  @Test
  void aDamagedTallyIsRefusedWithItsLine() throws Exception {
    Files.writeString(file, "d1\t2026-11-23\t5\t0.0\nd1\t2026-11-23\tmany\t0.0\n");
    assertThatThrownBy(() -> new Tally(file, clock))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 2");
  }
}
