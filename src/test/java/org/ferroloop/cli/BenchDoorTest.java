package org.ferroloop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.ferroloop.bench.Bench;
import org.ferroloop.bench.BenchException;
import org.ferroloop.bench.BenchFile;
import org.ferroloop.bench.BenchPlan;
import org.ferroloop.bench.SimulatedPlace;
import org.ferroloop.bench.probe.Hookup;
import org.ferroloop.bench.probe.Probes;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchDoorTest {
  private static final Path PAPER = Path.of("simulators", "benches", "paper.yaml");
  private static final Instant START = Instant.parse("2026-02-03T04:05:06Z");

  @TempDir Path folder;

  @Test
  void aSimulatedBenchBeginsAnewAndGoesTheSameWayAgain() {
    List<Reading> first = pulsedAndRead(1);
    assertThat(first).isEqualTo(pulsedAndRead(1)).isNotEqualTo(pulsedAndRead(2));
    assertThat(first.get(1).current()).isNotEqualTo(first.get(0).current());
    assertThat(first.get(1).seconds()).isGreaterThan(first.get(0).seconds());
  }

  private static List<Reading> pulsedAndRead(long seed) {
    BenchPlan read = BenchFile.read(PAPER);
    BenchPlan plan =
        read.started(
            read.simulator().orElseThrow().with(seed, START),
            read.stateFolder(),
            name -> new SimulatedPlace(null, UnaryOperator.identity(), Optional.empty()));
    Path state;
    List<Reading> readings = new ArrayList<>();
    try (BenchDoor door = BenchDoor.of(plan, new SystemClock())) {
      assertThat(door.simulated()).isTrue();
      state = door.plan().stateFolder();
      try (Bench bench =
          Bench.open(door.plan(), door.clock(), UnaryOperator.identity(), report -> {})) {
        assertThat(door.clock().now()).isAfterOrEqualTo(START).isBefore(START.plusSeconds(60));
        Probes probes = Probes.arm(bench, Hookup.of(door.plan(), "ID161ZR15000", null, null));
        IvSweep spot = IvSweep.spot(0.1, 1e-6, 1, 1e-7);
        readings.addAll(probes.measure(spot));
        probes.fire(new PulseTrain(new Pulse(3, 2e-6, 2e-8, 2e-8), 3, 1e-5));
        readings.addAll(probes.measure(spot));
      }
    }
    assertThat(state).doesNotExist();
    return readings;
  }

  @Test
  void benchCheckStartsTheSimulatorItself() {
    CommandRun run = CommandRun.of("bench", "check", PAPER.toString());
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("33622A", "2636B", "simulated paper bench");
  }

  @Test
  void withoutItsSimulatorNothingIsOpened() {
    BenchPlan plan = BenchFile.read(PAPER);
    assertThatThrownBy(
            () -> Bench.open(plan, new SystemClock(), UnaryOperator.identity(), report -> {}))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("simulator that was not started");
  }

  @Test
  void whatContradictsTheSimulatorIsRefusedWithItsLine() {
    String paper =
        TextFile.read(PAPER)
            .replace(
                "../paper-bench.yaml",
                Path.of("simulators", "paper-bench.yaml").toAbsolutePath().toString());
    assertWrong(paper.replace("pg: {profile", "pg: {resource: \"GPIB0::1::INSTR\", profile"))
        .hasMessageContaining("instruments.pg.resource")
        .hasMessageContaining("simulator");
    assertWrong(paper.replace("smu: {", "meter: {")).hasMessageContaining("one of [pg, smu]");
    String quoted = paper.replaceAll("simulator: (.*)", "simulator: {file: \"$1\", start: soon}");
    assertWrong(quoted).hasMessageContaining("simulator.start");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertWrong(String text) {
    Path file = folder.resolve("bench.yaml");
    TextFile.write(file, text);
    return assertThatThrownBy(() -> BenchDoor.of(file, new SystemClock()))
        .isInstanceOf(InputException.class);
  }

  @Test
  void aBenchWithoutSimulatorKeepsItsPlanAndTheMachinesClock() {
    SystemClock machine = new SystemClock();
    Path file = Path.of("docs", "examples", "b1500a-bench.yaml");
    try (BenchDoor door = BenchDoor.of(file, machine)) {
      assertThat(door.simulated()).isFalse();
      assertThat(door.clock()).isSameAs(machine);
      assertThat(door.plan()).isEqualTo(BenchFile.read(file));
      assertThat(Files.exists(door.plan().stateFolder())).isFalse();
    }
  }
}
