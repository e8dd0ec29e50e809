package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.wgfmu.WgfmuException;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.simulator.mainframe.HotSwitch;
import org.ferroloop.time.SystemClock;
import org.ferroloop.transport.LinkException;
import org.ferroloop.transport.LinkLost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every function of the WGFMU library that a bench calls fails once, on a whole bench: the error is
 * typed and has the library's own words, nothing is left with a voltage on, and the bench goes on.
 */
class MainframeErrorsTest {
  private static final String WORDS = "Sequencer of slot 6 does not answer.";
  private static final PulseTrain PULSE = PulseTrain.of(new Pulse(2, 2e-6, 20e-9, 20e-9));

  @TempDir Path folder;
  private MainframeWorld world;

  @BeforeEach
  void start() {
    world = new MainframeWorld(folder);
  }

  @AfterEach
  void stop() {
    safe();
    List<HotSwitch> hot = world.mainframe(frame -> frame.wgfmu(601).rsu().hotSwitches());
    assertThat(hot).as("switched with a voltage on").isEmpty();
    world.close();
  }

  private void safe() {
    boolean on =
        world.mainframe(frame -> frame.smuSlots().stream().anyMatch(s -> frame.smu(s).on()));
    assertThat(on).isFalse();
    assertThat(world.simulated.truth().voltage(MainframeWorld.DUT)).isCloseTo(0, within(1e-6));
  }

  private static void session(Bench bench) {
    bench.arm("d1");
    bench.pulseGenerator().outputOn();
    bench.sourceMeasureUnit().outputOn(1e-6);
    bench.pulseGenerator().fire(PULSE);
    assertThat(bench.sourceMeasureUnit().measure(new IvSweep(-0.1, 0.1, 4, 1e-6, 4, 0))).hasSize(4);
    bench.pulseGenerator().fire(PULSE);
  }

  private void whole() {
    try (Bench bench = Bench.open(world.benchFile(""), new SystemClock(), report -> {})) {
      session(bench);
      new BenchCheck(bench).run();
    }
  }

  private Throwable failing(String function, int nth, Effect effect) {
    world.simulated.inject(Fault.at("b1500.wgfmu", "^" + function + "$", nth, effect));
    return catchThrowable(this::whole);
  }

  /** The functions that a session of pulses and reads, and a check, call. */
  private static final List<String> CALLED =
      List.of(
          "WGFMU_setWarningLevel",
          "WGFMU_openSession",
          "WGFMU_getChannelIdSize",
          "WGFMU_getChannelIds",
          "WGFMU_initialize",
          "WGFMU_abortChannel",
          "WGFMU_getOperationMode",
          "WGFMU_getWarningSummarySize",
          "WGFMU_getWarningSummary",
          "WGFMU_clear",
          "WGFMU_createPattern",
          "WGFMU_addVectors",
          "WGFMU_addSequence",
          "WGFMU_setOperationMode",
          "WGFMU_setForceVoltageRange",
          "WGFMU_setMeasureMode",
          "WGFMU_setMeasureVoltageRange",
          "WGFMU_getForceValueSize",
          "WGFMU_getPatternForceValues",
          "WGFMU_connect",
          "WGFMU_updateChannel",
          "WGFMU_execute",
          "WGFMU_waitUntilCompleted",
          "WGFMU_getChannelStatus",
          "WGFMU_doSelfTest");

  /** Those that are called at an opening only. */
  private static final List<String> OPENING =
      List.of(
          "WGFMU_setWarningLevel",
          "WGFMU_openSession",
          "WGFMU_getChannelIdSize",
          "WGFMU_getChannelIds",
          "WGFMU_initialize");

  static List<String> called() {
    return CALLED;
  }

  @ParameterizedTest
  @MethodSource("called")
  void aFunctionThatFailsIsToldInItsWordsAndLeavesASafeBench(String function) {
    int struck = 0;
    for (int nth = 1; nth <= 4; nth++) {
      Throwable failure = failing(function, nth, new Effect.Raise(-6, WORDS));
      boolean strikes = world.simulated.shared().faults().struck() > struck;
      struck = (int) world.simulated.shared().faults().struck();
      if (strikes && failure != null) {
        assertThat(failure)
            .as(function + ", call " + nth)
            .isInstanceOfAny(BenchException.class, InstrumentException.class)
            .hasStackTraceContaining(WORDS)
            .hasStackTraceContaining(function)
            .hasStackTraceContaining(WgfmuException.class.getName());
        assertThat(failure.getMessage()).as(function + ", call " + nth).contains(WORDS);
      }
      safe();
      world.simulated.mend();
    }
    assertThat(struck).as(function + " is called").isPositive();
    whole();
  }

  /** A bench that is opened, or made safe, opens a lost line once more by itself. */
  @ParameterizedTest
  @MethodSource("called")
  void aLibraryThatLosesItsLineIsToldOrOpenedAnewAndLeavesASafeBench(String function) {
    boolean told = false;
    for (int nth = 1; nth <= 6; nth++) {
      long before = world.simulated.shared().faults().struck();
      Throwable failure = failing(function, nth, new Effect.Disconnect());
      boolean strikes = world.simulated.shared().faults().struck() > before;
      assertThat(strikes || nth > 1).as(function + " is called").isTrue();
      if (strikes && failure != null) {
        told = true;
        assertThat(failure)
            .as(function + ", call " + nth)
            .isInstanceOfAny(BenchException.class, LinkException.class)
            .hasStackTraceContaining(LinkLost.class.getName())
            .hasStackTraceContaining(function);
      }
      safe();
      world.simulated.mend();
    }
    assertThat(told || OPENING.contains(function)).as(function + " told").isTrue();
    whole();
  }

  /** The list above has every function that a session of the shipped drivers calls. */
  @Test
  void theListOfCalledFunctionsIsWhole() throws IOException {
    Path trace = folder.resolve("traffic.trace");
    try (org.ferroloop.transport.trace.Trace log =
            org.ferroloop.transport.trace.Trace.to(trace, new SystemClock());
        Bench bench = Bench.open(world.benchFile(""), new SystemClock(), log::of, report -> {})) {
      session(bench);
      new BenchCheck(bench).run();
    }
    TreeSet<String> seen = new TreeSet<>();
    try (Stream<String> lines = Files.lines(trace)) {
      lines.forEach(
          line ->
              Pattern.compile(" call (WGFMU_\\w+)")
                  .matcher(line)
                  .results()
                  .forEach(found -> seen.add(found.group(1))));
    }
    // Those that only fetch words, and the last one, whose failure changes nothing.
    assertThat(seen)
        .containsAll(CALLED)
        .isSubsetOf(
            Stream.concat(
                    CALLED.stream(),
                    Stream.of("WGFMU_getErrorSize", "WGFMU_getError", "WGFMU_closeSession"))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, -14, -15})
  void everyReturnCodeEndsTyped(int code) {
    Throwable failure = failing("WGFMU_execute", 1, new Effect.Raise(code, WORDS));
    assertThat(failure)
        .isInstanceOf(BenchAborted.class)
        .hasMessageContaining(code + " (")
        .hasMessageContaining(WORDS);
    safe();
    whole();
  }

  @Test
  void aPulseWithoutItsGroundIsRefused() {
    try (Bench bench = Bench.open(world.benchFile(""), new SystemClock(), report -> {})) {
      bench.arm("d1");
      bench.pulseGenerator().outputOn();
      world.simulated.truth().mark(0.5);
      assertThatThrownBy(() -> bench.pulseGenerator().fire(PULSE))
          .isInstanceOf(BenchAborted.class)
          .hasMessageContaining("the ground, slot 2, is off");
    }
  }
}
