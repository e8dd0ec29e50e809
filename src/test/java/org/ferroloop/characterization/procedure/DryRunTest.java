package org.ferroloop.characterization.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.characterization.AmplitudePlan;
import org.ferroloop.characterization.Preconditioning;
import org.ferroloop.characterization.SweepSettings;
import org.ferroloop.characterization.WidthPlan;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Told with nobody at the other end of the wires, and nothing written. */
class DryRunTest {
  private static final IvSweep READ = new IvSweep(-0.1, 0.1, 4, 1e-6, 4, 0);

  private static final double EDGE = 2e-8;

  private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-02T03:04:05Z"));
  @TempDir Path folder;

  private Hookup hookup(String generatorSide, String envelope) throws IOException {
    String file =
        """
        bench: nowhere
        instruments:
          pg: {resource: "TCPIP0::127.0.0.1::1::SOCKET", profile: keysight-33600a}
          smu: {resource: "TCPIP0::127.0.0.1::2::SOCKET", profile: keithley-2636b, channel: a}
        wiring:
          pg: {terminal: %s}
          smu: {terminal: %s}
        devices:
          d1: {capacitance: 1 pF}
        envelope:
          amplitude: {negative: -1.5 V, positive: 3 V}
          width: {longest: 5 ms}
          read-voltage: 0.2 V
          compliance: 1 uA
        %s
        """
            .formatted(generatorSide, generatorSide.equals("top") ? "bottom" : "top", envelope);
    Path bench = Files.writeString(folder.resolve("bench.yaml"), file);
    return Hookup.of(BenchFile.read(bench), "d1", null, null);
  }

  private DryRun of(Hookup hookup, double highest, double lowest, int repetitions) {
    SweepSettings settings =
        new SweepSettings(
            new WidthPlan(highest, lowest, List.of(1e-6, 1e-3), false),
            EDGE,
            EDGE,
            0.25,
            0,
            repetitions,
            Preconditioning.NONE);
    return DryRun.of(new SweepProcedure(settings, READ), hookup, clock);
  }

  @Test
  void countsPulsesVoltagesTimeAndEnergy() throws IOException {
    DryRun dry = of(hookup("top", "  conductance: {highest: 1 uS}"), 2, -1, 3);
    assertThat(dry.pulses()).isEqualTo(12);
    assertThat(dry.reads()).isEqualTo(12);
    assertThat(dry.highest()).isEqualTo(2);
    assertThat(dry.lowest()).isEqualTo(-1);
    // Of each pulse its width, the delay, and 4 points of 4 cycles at 50 Hz.
    assertThat(dry.leastSeconds()).isCloseTo(12 * (0.25 + 0.32) + 6 * 1.001e-3, within(1e-6));
    assertThat(dry.likelySeconds()).isGreaterThan(dry.leastSeconds());
    // V^2 (G (t - both edges / 6) + C), both widths at +2 V and at -1 V, three times.
    double energy = 3 * (4 + 1) * (1e-6 * (1.001e-3 - 2 * 2 * EDGE / 6) + 2 * 1e-12);
    assertThat(dry.energy().orElseThrow()).isCloseTo(energy, within(1e-20));
  }

  @Test
  void aPulseWithoutEdgesIsRefusedLikeAnyOther() throws IOException {
    SweepSettings steep =
        new SweepSettings(new WidthPlan(1, -1, List.of(1e-6), false), 0, 0, 0, 0, 1);
    Hookup hookup = hookup("top", "  slew: 1000000000 V/s");
    assertThat(DryRun.of(new SweepProcedure(steep, READ), hookup, clock).refusal().orElseThrow())
        .contains("slew: asked an edge of 0 s");
  }

  @Test
  void firstRefusalIsToldInTheEnvelopesWords() throws IOException {
    SweepSettings settings =
        new SweepSettings(new AmplitudePlan(1, 4, -1, -2, 1, 2e-6, false), 2e-8, 2e-8, 1e-3, 0, 1);
    DryRun dry = DryRun.of(new SweepProcedure(settings, READ), hookup("bottom", ""), clock);
    assertThat(dry.refusal().orElseThrow())
        .isEqualTo("d1: pulse amplitude: asked 4 V, allowed -1.5 V to 3 V; nothing sent");
    assertThat(dry.pulses()).isEqualTo(6);
    assertThat(dry.energy()).isEmpty();
    IvSweep high = new IvSweep(-0.1, 0.3, 4, 1e-6, 4, 0);
    SweepSettings gentle =
        new SweepSettings(new AmplitudePlan(1, 1, -1, -1, 1, 2e-6, false), 2e-8, 2e-8, 1e-3, 0, 1);
    assertThat(
            DryRun.of(new SweepProcedure(gentle, high), hookup("bottom", ""), clock)
                .refusal()
                .orElseThrow())
        .contains("read voltage");
  }

  @Test
  void theDoseCountsWhatTheDeviceHasTakenAndNothingIsWritten() throws IOException {
    Hookup hookup = hookup("top", "  pulses: {in-all: 100}");
    Path state = hookup.plan().stateFolder();
    SweepSettings settings =
        new SweepSettings(new AmplitudePlan(1, 1, -1, -1, 1, 2e-6, false), 2e-8, 2e-8, 1e-3, 0, 10);
    SweepProcedure procedure = new SweepProcedure(settings, READ);
    DryRun first = DryRun.of(procedure, hookup, clock);
    assertThat(first.refusal()).isEmpty();
    assertThat(first.pulsesBefore()).isZero();
    assertThat(state).doesNotExist();
    Files.createDirectories(state);
    Path tally = Files.writeString(state.resolve("tally"), "d1\t2026-01-01\t81\t0.0\n");
    DryRun second = DryRun.of(procedure, hookup, clock);
    assertThat(second.pulsesBefore()).isEqualTo(81);
    assertThat(second.refusal().orElseThrow()).contains("pulses in all", "1 more after 100");
    assertThat(tally).hasContent("d1\t2026-01-01\t81\t0.0\n");
  }
}
