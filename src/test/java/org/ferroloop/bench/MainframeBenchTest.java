package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.ferroloop.bench.CheckReport.InstrumentCheck;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.SourceMeasureUnit;
import org.ferroloop.instrument.UnmakeablePulse;
import org.ferroloop.instrument.WaveformMeter;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.fault.Effect;
import org.ferroloop.simulator.fault.Fault;
import org.ferroloop.simulator.mainframe.HotSwitch;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.time.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped drivers of a shared mainframe on a whole bench. */
class MainframeBenchTest {
  private static final IvSweep READ = new IvSweep(-0.1, 0.1, 4, 1e-6, 4, 0);
  private static final PulseTrain PULSE = pulse(2, 2e-6);

  @TempDir Path folder;
  private MainframeWorld world;
  private SimulatedBench simulated;

  private static PulseTrain pulse(double volts, double width) {
    return PulseTrain.of(new Pulse(volts, width, 20e-9, 20e-9));
  }

  @BeforeEach
  void start() {
    world = new MainframeWorld(folder);
    simulated = world.simulated;
  }

  @AfterEach
  void stop() {
    boolean on =
        world.mainframe(frame -> frame.smuSlots().stream().anyMatch(s -> frame.smu(s).on()));
    assertThat(on).isFalse();
    assertThat(simulated.truth().voltage(MainframeWorld.DUT)).isCloseTo(0, within(1e-6));
    List<HotSwitch> hot = world.mainframe(frame -> frame.wgfmu(601).rsu().hotSwitches());
    assertThat(hot).as("switched with a voltage on").isEmpty();
    world.close();
  }

  private Bench open(String pg) {
    return Bench.open(world.benchFile(pg), new SystemClock(), report -> {});
  }

  private static void reads(Bench bench) {
    List<Reading> readings = bench.sourceMeasureUnit().measure(READ);
    assertThat(readings).hasSize(4).allMatch(Reading::ok);
    for (Reading reading : readings) {
      assertThat(reading.current())
          .isCloseTo(reading.voltage() / MainframeWorld.OHMS, within(2e-11));
    }
  }

  @Test
  void theSettingsOfAMainframeAreReadBack() {
    try (Bench bench = open("")) {
      bench.arm("d1");
      bench.sourceMeasureUnit().outputOn(1e-6);
      reads(bench);
      Map<String, String> settings = bench.settings("smu");
      assertThat(settings.get("*LRN? 3")).as("on, at 0 V").startsWith("DV3,0,0.00000");
      assertThat(settings.get("*LRN? 2")).as("its ground is on, too").startsWith("DV2,0,0.00000");
      assertThat(settings.get("*LRN? 33")).contains("WV3,1,").contains("-0.100000,0.100000,4");
      assertThat(settings.get("*LRN? 31")).contains("FMT11,1").contains("MM2,3");
      assertThat(settings.get("*LRN? 55")).contains("AAD3,1");
      assertThat(settings).hasSize(9);
      reads(bench);
    }
  }

  @Test
  void pulsesAndReadsTakeTurnsThroughTheRsu() {
    try (Bench bench = open("")) {
      bench.arm("d1");
      PulseGenerator pg = bench.pulseGenerator();
      SourceMeasureUnit smu = bench.sourceMeasureUnit();
      pg.outputOn();
      smu.outputOn(1e-6);
      simulated.truth().mark(0.5);
      for (int i = 0; i < 5; i++) {
        pg.fire(PULSE);
        reads(bench);
      }
      Verdict verdict = simulated.truth().verdict(MainframeWorld.DUT);
      assertThat(verdict.positivePulses()).isEqualTo(5);
      assertThat(verdict.highestVoltage()).isCloseTo(2, within(0.01));
      assertThat(verdict.widestPulse()).isCloseTo(2e-6, within(5e-8));
      assertThat(bench.errors("pg")).isEmpty();
    }
  }

  @Test
  void aPulseOffTheGridIsRefusedUnlessTheBenchRounds() {
    PulseTrain off = pulse(1, 122e-9);
    try (Bench bench = open("")) {
      bench.arm("d1");
      bench.pulseGenerator().outputOn();
      assertThatThrownBy(() -> bench.pulseGenerator().fire(off))
          .isInstanceOf(UnmakeablePulse.class)
          .hasMessageContaining("120 ns");
    }
    try (Bench bench = open(", rounding: nearest, mode: fast-iv")) {
      bench.arm("d1");
      bench.sourceMeasureUnit().outputOn(1e-6);
      bench.pulseGenerator().outputOn();
      simulated.truth().mark(0.5);
      bench.pulseGenerator().fire(off);
      assertThat(simulated.truth().verdict(MainframeWorld.DUT).widestPulse())
          .isCloseTo(120e-9, within(2e-9));
    }
  }

  @Test
  void theCheckTellsModulesFirmwareAndWhatIsNotProtected() {
    try (Bench bench = open("")) {
      CheckReport report = new BenchCheck(bench).run();
      assertThat(report.passed()).isTrue();
      InstrumentCheck pg = report.instruments().get(0);
      InstrumentCheck smu = report.instruments().get(1);
      assertThat(smu.identity().firmware()).isEqualTo("A.06.02.2023.0401");
      assertThat(smu.particulars().modules())
          .contains(
              "slot 3 B1517A HRSMU, channel 3 (SMU3)",
              "slot 6 B1530A WGFMU, channels 601 (WGFMU3) and 602 (WGFMU4)");
      assertThat(smu.particulars().unprotected()).anyMatch(line -> line.contains("slot 2"));
      assertThat(pg.particulars().unprotected())
          .anyMatch(line -> line.contains("no current compliance"))
          .anyMatch(line -> line.contains("100 mA"));
      assertThat(pg.particulars().recommendations()).anyMatch(line -> line.contains("30 ns"));
      assertThat(pg.pulses().orElseThrow().widthStep()).isEqualTo(10e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"XE", "DZ", "WV", "CN"})
  void anErrorOfTheInstrumentEndsSafeWithItsText(String at) {
    try (Bench bench = open("")) {
      bench.arm("d1");
      Effect error = new Effect.Raise(305, "Excess current in HPSMU.; SLOT3");
      simulated.inject(Fault.at("b1500", at, 1, error));
      assertThatThrownBy(() -> session(bench))
          .isInstanceOf(BenchAborted.class)
          .hasMessageContaining("305 \"Excess current in HPSMU.; SLOT3\"");
      assertThat(bench.state()).isEqualTo(BenchState.SAFE);
      goesOn(bench);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"XE", "DZ", "CN"})
  void aLostLineEndsSafeAndIsOpenedForBothAnew(String at) {
    try (Bench bench = open("")) {
      bench.arm("d1");
      simulated.inject(Fault.at("b1500", at, 1, new Effect.Disconnect()));
      assertThatThrownBy(() -> session(bench)).isInstanceOf(BenchAborted.class);
      assertThat(bench.state()).isEqualTo(BenchState.SAFE);
      goesOn(bench);
      assertThat(bench.errors("pg")).isEmpty();
    }
  }

  @Test
  void anAbortDuringAReadIsSafeWithinASecond() throws Exception {
    try (Bench bench = open("")) {
      bench.arm("d1");
      session(bench);
      simulated.inject(Fault.at("b1500", "XE", 1, new Effect.Late(Duration.ofSeconds(5))));
      FutureTask<Object> read = new FutureTask<>(() -> bench.sourceMeasureUnit().measure(READ));
      new Thread(read).start();
      // The sweep is over and waits at its start voltage for somebody to read its data.
      while (!(simulated.truth().voltage(MainframeWorld.DUT) < -0.09)) {
        Thread.onSpinWait();
      }
      SystemClock clock = new SystemClock();
      long start = clock.nanos();
      SafetyReport report = bench.abort("a test");
      assertThat(report.confirmed()).as(report.text()).isTrue();
      assertThat(Duration.ofNanos(clock.nanos() - start)).isLessThan(Duration.ofSeconds(1));
      assertThatThrownBy(() -> read.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class);
      goesOn(bench);
    }
  }

  /** Up and down to 2 V and -2 V, a microsecond a sample. */
  private static ForcedWaveform waveform(double volts) {
    return new ForcedWaveform(
        List.of(
            new ForcedWaveform.Ramp(10e-6, volts),
            new ForcedWaveform.Ramp(20e-6, -volts),
            new ForcedWaveform.Ramp(10e-6, 0)),
        1e-6,
        1e-6,
        40,
        100e-6);
  }

  @Test
  void waveformsAndReadsTakeTurnsThroughTheRsuAndCountAsPulses() {
    try (Bench bench = open(", mode: fast-iv")) {
      bench.arm("d1");
      WaveformMeter meter = bench.waveformMeter("pg");
      assertThatThrownBy(() -> meter.play(waveform(2)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("output is off");
      meter.outputOn();
      bench.sourceMeasureUnit().outputOn(1e-6);
      simulated.truth().mark(0.5);
      for (int i = 0; i < 3; i++) {
        assertThat(meter.play(waveform(2))).hasSize(40);
        reads(bench);
      }
      assertThatThrownBy(() -> meter.play(waveform(3.1))).isInstanceOf(EnvelopeViolation.class);
      Verdict verdict = simulated.truth().verdict(MainframeWorld.DUT);
      assertThat(verdict.highestVoltage()).isCloseTo(2, within(0.01));
      assertThat(verdict.lowestVoltage()).isCloseTo(-2, within(0.01));
      assertThat(bench.pulsesTaken("d1")).isEqualTo(6);
      assertThat(bench.state()).isEqualTo(BenchState.ARMED);
      assertThat(bench.errors("pg")).isEmpty();
    }
  }

  @Test
  void aWaveformWithoutItsWayBackIsNotForced() {
    try (Bench bench = open(", mode: fast-iv")) {
      bench.arm("d1");
      WaveformMeter meter = bench.waveformMeter("pg");
      meter.outputOn();
      simulated.truth().mark(0.5);
      assertThatThrownBy(() -> meter.play(waveform(2)))
          .isInstanceOf(BenchAborted.class)
          .hasMessageContaining("slot 2, is off; switch the SMU on first; nothing was fired");
      assertThat(simulated.truth().verdict(MainframeWorld.DUT).highestVoltage()).isLessThan(0.01);
      assertThat(bench.state()).isEqualTo(BenchState.SAFE);
    }
  }

  @Test
  void anAbortDuringAWaveformIsSafe() throws Exception {
    try (Bench bench = open(", mode: fast-iv")) {
      bench.arm("d1");
      WaveformMeter meter = bench.waveformMeter("pg");
      meter.outputOn();
      bench.sourceMeasureUnit().outputOn(1e-6);
      // A millisecond each, 500 times, so that it is asked how far it is.
      List<ForcedWaveform.Ramp> ramps = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        ramps.add(new ForcedWaveform.Ramp(1e-3, 2));
        ramps.add(new ForcedWaveform.Ramp(1e-3, 0));
      }
      ForcedWaveform slow = new ForcedWaveform(ramps, 1e-3, 1e-3, 1000, 100e-6);
      FutureTask<Object> play = new FutureTask<>(() -> meter.play(slow));
      simulated.truth().mark(0.5);
      new Thread(play).start();
      while (simulated.truth().verdict(MainframeWorld.DUT).positivePulses() == 0) {
        Thread.onSpinWait();
      }
      SafetyReport report = bench.abort("a test");
      assertThat(report.confirmed()).as(report.text()).isTrue();
      assertThat(bench.pulsesTaken("d1")).isEqualTo(500);
      // It had either come to its end, or was stopped.
      try {
        assertThat((List<?>) play.get(10, TimeUnit.SECONDS)).hasSize(1000);
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOfAny(BenchException.class, InstrumentException.class);
      }
    }
  }

  @Test
  void inPgModeThereIsNoWaveformMeter() {
    try (Bench bench = open("")) {
      bench.arm("d1");
      assertThatThrownBy(() -> bench.waveformMeter("pg"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("in pg mode) cannot sample its own current")
          .hasMessageContaining("mode: fast-iv");
    }
  }

  private static void session(Bench bench) {
    bench.pulseGenerator().outputOn();
    bench.sourceMeasureUnit().outputOn(1e-6);
    bench.pulseGenerator().fire(PULSE);
    reads(bench);
  }

  private void goesOn(Bench bench) {
    simulated.mend();
    bench.arm("d1");
    session(bench);
    session(bench);
    bench.disarm();
  }
}
