package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.LinkLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchTest {
  private static final PulseTrain PULSE = PulseTrain.of(new Pulse(1.5, 1e-6, 2e-8, 2e-8));
  private static final IvSweep READ = new IvSweep(-0.1, 0.1, 4, 1e-7, 1, 0);

  @TempDir Path folder;
  private final Lab lab = new Lab();
  private final List<SafetyReport> told = new CopyOnWriteArrayList<>();

  private Bench open() {
    return Bench.open(Plans.plan(folder), lab.opener(), lab.clock, told::add);
  }

  private static void on(Bench bench) {
    bench.pulseGenerator().outputOn();
    bench.sourceMeasureUnit().outputOn(1e-7);
  }

  @Test
  void pulsesAndReadsOneDevice() {
    try (Bench bench = open()) {
      assertThat(bench.state()).isEqualTo(BenchState.SAFE);
      bench.arm("d2");
      assertThat(bench.state()).isEqualTo(BenchState.ARMED);
      assertThat(lab.closed).hasSize(2);
      on(bench);
      bench.pulseGenerator().fire(PULSE);
      List<Reading> readings = bench.sourceMeasureUnit().measure(READ);
      assertThat(readings).hasSize(4).allMatch(Reading::ok);
      assertThat(bench.pulsesTaken("d2")).isEqualTo(1);
      bench.disarm();
      assertThat(bench.state()).isEqualTo(BenchState.SAFE);
      assertThat(lab.anythingOn()).isFalse();
      assertThat(lab.closed).isEmpty();
    }
    assertThat(folder.resolve("bench.state/lock")).isEmptyFile();
    assertThat(told).isEmpty();
  }

  @Test
  void nothingIsDoneWithoutAnArmedDevice() {
    try (Bench bench = open()) {
      assertThatThrownBy(() -> bench.pulseGenerator().outputOn())
          .isInstanceOf(BenchException.class)
          .hasMessageContaining("SAFE, not ARMED");
      assertThatThrownBy(() -> bench.arm("d9")).hasMessageContaining("d1, d2, short");
    }
    assertThat(lab.anythingOn()).isFalse();
  }

  @Test
  void refusalsNameDeviceQuantityAskedAndAllowedAndSendNothing() {
    try (Bench bench = open()) {
      bench.arm("d1");
      on(bench);
      PulseTrain high = PulseTrain.of(new Pulse(2.5, 1e-6, 2e-8, 2e-8));
      assertThatThrownBy(() -> bench.pulseGenerator().fire(high))
          .isInstanceOfSatisfying(
              EnvelopeViolation.class,
              e -> {
                assertThat(e.device()).isEqualTo("d1");
                assertThat(e.quantity()).isEqualTo("pulse amplitude");
                assertThat(e.asked()).isEqualTo("2.5 V");
                assertThat(e.allowed()).isEqualTo("-3 V to 2 V");
              });
      assertThat(lab.seen.pulses).isZero();
      assertThat(bench.pulsesTaken("d1")).isZero();
      assertThat(bench.state()).isEqualTo(BenchState.ARMED);
      bench.pulseGenerator().fire(PULSE);
      assertThat(lab.seen.pulses).isEqualTo(1);
    }
  }

  @Test
  void leavingTheConductanceWindowStopsAndKeepsTheReadings() {
    try (Bench bench = open()) {
      bench.arm("d1");
      on(bench);
      lab.conductance = 5e-13;
      assertThatThrownBy(() -> bench.sourceMeasureUnit().measure(READ))
          .isInstanceOfSatisfying(
              BenchAborted.class,
              e -> {
                assertThat(e.report().confirmed()).isTrue();
                assertThat(((EnvelopeLeft) e.getCause()).readings()).hasSize(4);
                assertThat(e).hasMessageContaining("500 fS").hasMessageContaining("safe");
              });
      assertThat(lab.anythingOn()).isFalse();
      assertThat(bench.state()).isEqualTo(BenchState.SAFE);
      assertThat(told).hasSize(1);
      assertThat(folder.resolve("bench.state/log")).content().contains("500 fS");
      lab.conductance = 1e-8;
      bench.arm("d1");
      on(bench);
      assertThat(bench.sourceMeasureUnit().measure(READ)).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Lab.Trouble.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DEAD", "OPEN", "SHORT", "LIMITS", "HANG", "EXHAUSTED", "STUBBORN"})
  void everyFailureOfAnActionEndsSafe(Lab.Trouble trouble) {
    try (Bench bench = open()) {
      bench.arm("d2");
      on(bench);
      lab.breakAt(1, trouble);
      assertThatThrownBy(() -> bench.pulseGenerator().fire(PULSE))
          .isInstanceOfSatisfying(
              BenchAborted.class, e -> assertThat(e.report().confirmed()).isTrue());
      assertThat(lab.anythingOn()).isFalse();
      assertThat(bench.state()).isEqualTo(BenchState.SAFE);
    }
  }

  @Test
  void memoryThatRunsOutEndsSafeToo() {
    try (Bench bench = open()) {
      bench.arm("d2");
      on(bench);
      lab.breakAt(1, Lab.Trouble.EXHAUSTED);
      assertThatThrownBy(() -> bench.pulseGenerator().fire(PULSE))
          .isInstanceOf(OutOfMemoryError.class);
      assertThat(lab.anythingOn()).isFalse();
    }
  }

  @Test
  void anAbortFromAnotherThreadCutsAHangingActionAndIsSafeWithinASecond() throws Exception {
    try (Bench bench = open()) {
      bench.arm("d2");
      on(bench);
      lab.breakAt(1, Lab.Trouble.HANG);
      FutureTask<Throwable> action =
          new FutureTask<>(() -> failure(() -> bench.pulseGenerator().fire(PULSE)));
      new Thread(action).start();
      while (!lab.struck()) {
        Thread.onSpinWait();
      }
      SystemClock clock = new SystemClock();
      long start = clock.nanos();
      SafetyReport report = bench.abort("a test");
      Duration took = Duration.ofNanos(clock.nanos() - start);
      assertThat(report.confirmed()).isTrue();
      assertThat(report.text()).contains("over a new wire");
      assertThat(took).isLessThan(Duration.ofSeconds(1));
      assertThat(lab.anythingOn()).isFalse();
      assertThat(action.get(5, TimeUnit.SECONDS)).isInstanceOf(LinkLost.class);
      assertThat(bench.state()).isEqualTo(BenchState.SAFE);
    }
  }

  private static Throwable failure(Runnable action) {
    try {
      action.run();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  @Test
  void whatCannotBeConfirmedIsSaidAndMadeGoodAtTheNextOpening() {
    Bench bench = open();
    bench.arm("d2");
    on(bench);
    lab.breakAt(1, Lab.Trouble.DEAD);
    assertThatThrownBy(() -> bench.pulseGenerator().fire(PULSE))
        .isInstanceOf(BenchAborted.class)
        .hasMessageContaining("NOT CONFIRMED SAFE")
        .hasMessageContaining("not reached");
    assertThat(bench.state()).isEqualTo(BenchState.ABORTING);
    assertThatThrownBy(() -> bench.arm("d2")).hasMessageContaining("ABORTING");
    assertThatThrownBy(bench::close).hasMessageContaining("NOT CONFIRMED");
    assertThat(lab.anythingOn()).isTrue();
    lab.dead = false;
    try (Bench next = open()) {
      assertThat(next.staleSession()).get().asString().contains("ARMED");
      assertThat(lab.anythingOn()).isFalse();
      assertThat(next.state()).isEqualTo(BenchState.SAFE);
    }
  }

  @Test
  void anInstrumentThatStaysOnIsNotBelieved() {
    try (Bench bench = open()) {
      bench.arm("d2");
      on(bench);
      lab.breakAt(2, Lab.Trouble.STUBBORN);
      lab.conductance = 0;
      assertThatThrownBy(() -> bench.sourceMeasureUnit().measure(READ))
          .isInstanceOf(BenchAborted.class)
          .hasMessageContaining("over a new wire");
      assertThat(lab.anythingOn()).isFalse();
    }
  }

  @Test
  void aSecondOpeningIsRefusedAndTheFirstGoesOn() {
    try (Bench bench = open()) {
      assertThatThrownBy(this::open).isInstanceOf(BenchBusy.class).hasMessageContaining("in use");
      bench.arm("d2");
    }
    open().close();
  }

  @Test
  void aStopRequestOfAnotherProcessStopsTheNextAction() throws Exception {
    try (Bench bench = open()) {
      bench.arm("d2");
      on(bench);
      Files.createFile(folder.resolve("bench.state/stop"));
      assertThatThrownBy(() -> bench.pulseGenerator().fire(PULSE))
          .isInstanceOf(BenchAborted.class)
          .hasMessageContaining("asked to stop");
      assertThat(lab.anythingOn()).isFalse();
    }
  }

  @Test
  void nothingIsSwitchedOnAgainWhileTheProgramEnds() {
    try (Bench bench = open()) {
      bench.arm("d2");
      on(bench);
      assertThat(bench.end("a signal").confirmed()).isTrue();
      assertThat(lab.anythingOn()).isFalse();
      // The threads of a program go on while its hooks run.
      assertThatThrownBy(() -> bench.arm("d2")).hasMessageContaining("program is ending");
      assertThatThrownBy(() -> on(bench)).isInstanceOf(BenchException.class);
      assertThat(lab.anythingOn()).isFalse();
      assertThat(lab.closed).isEmpty();
    }
    assertThat(folder.resolve("bench.state/lock")).isEmptyFile();
  }

  @Test
  void aReadKeepsToTheDifferenceBetweenChannelsToo() {
    String narrow = Plans.BENCH.replace("largest-difference: 2.5 V", "largest-difference: 50 mV");
    try (Bench bench = Bench.open(Plans.plan(folder, narrow), lab.opener(), lab.clock, told::add)) {
      bench.arm("d2");
      on(bench);
      assertThatThrownBy(() -> bench.sourceMeasureUnit().measure(READ))
          .isInstanceOfSatisfying(
              EnvelopeViolation.class,
              e -> assertThat(e.quantity()).isEqualTo("voltage between channels"));
      assertThat(lab.seen.readVoltage).isZero();
      assertThat(bench.sourceMeasureUnit().measure(IvSweep.spot(0.05, 1e-7, 1, 0))).hasSize(1);
    }
  }

  @Test
  void aGeneratorWhoseZeroIsTooCoarseIsNotSwitchedOn() {
    String narrow = Plans.BENCH.replace("largest-difference: 2.5 V", "largest-difference: 0.4 mV");
    try (Bench bench = Bench.open(Plans.plan(folder, narrow), lab.opener(), lab.clock, told::add)) {
      bench.arm("d2");
      assertThatThrownBy(() -> bench.pulseGenerator().outputOn())
          .isInstanceOfSatisfying(
              EnvelopeViolation.class, e -> assertThat(e.asked()).isEqualTo("500 uV beside 0 V"));
      assertThat(lab.on.get("pg")).isFalse();
    }
  }

  @Test
  void theCheckSaysWhyAGeneratorWithACoarseZeroIsNoWayBack() {
    String narrow = Plans.BENCH.replace("largest-difference: 2.5 V", "largest-difference: 0.4 mV");
    try (Bench bench = Bench.open(Plans.plan(folder, narrow), lab.opener(), lab.clock, told::add)) {
      CheckReport report = new BenchCheck(bench).run();
      assertThat(report.wiring()).hasSize(1);
      assertThat(report.wiring().get(0).measured()).isEmpty();
      assertThat(report.wiring().get(0).trouble())
          .contains("not read: the 0 V of pg may be off by 500 uV")
          .contains("read voltage of 400 uV");
      assertThat(lab.on.get("pg")).isFalse();
      assertThat(told).isEmpty();
    }
  }
}
