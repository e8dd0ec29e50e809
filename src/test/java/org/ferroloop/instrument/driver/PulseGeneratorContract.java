package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseGenerator;
import org.ferroloop.instrument.PulseLimits;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.UnmakeablePulse;
import org.ferroloop.simulator.node.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every pulse generator does, judged by the voltage at the simulated DUT. */
abstract class PulseGeneratorContract {
  private static final double THRESHOLD = 0.15;

  /** The profile under test. */
  abstract String profile();

  private OneInstrument bench(double ohms) {
    return OneInstrument.of(profile(), ohms);
  }

  private static PulseGenerator driver(OneInstrument bench, double ohms) {
    return Drivers.pulseGenerator(bench.connection(), new BenchLoad(ohms, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 1e3, 1e9})
  void theVoltageAtTheDutIsWhatWasAsked(double ohms) {
    try (OneInstrument bench = bench(ohms);
        PulseGenerator generator = driver(bench, ohms)) {
      generator.outputOn();
      for (double volts : new double[] {1, -2.5, 3, 0.5, -0.5}) {
        Pulse pulse = new Pulse(volts, 1e-6, 50e-9, 50e-9);
        bench.circuit().mark(THRESHOLD);
        generator.fire(PulseTrain.of(pulse));
        Verdict seen = bench.circuit().verdict(OneInstrument.DUT);
        double peak = volts > 0 ? seen.highestVoltage() : seen.lowestVoltage();
        double other = volts > 0 ? seen.lowestVoltage() : seen.highestVoltage();
        assertThat(peak).as(volts + " V").isCloseTo(volts, within(0.005 * Math.abs(volts) + 0.002));
        assertThat(Math.abs(other)).as("other side at " + volts + " V").isLessThan(0.11);
        assertThat(seen.positivePulses()).isEqualTo(volts > 0 ? 1 : 0);
        assertThat(seen.negativePulses()).isEqualTo(volts > 0 ? 0 : 1);
        assertThat(seen.widestPulse()).isCloseTo(1e-6, within(0.02e-6));
      }
    }
  }

  @Test
  void trainsHaveTheirPulsesAndTheirTimes() {
    try (OneInstrument bench = bench(1e6);
        PulseGenerator generator = driver(bench, 1e6)) {
      generator.outputOn();
      Pulse pulse = new Pulse(2, 2e-6, 50e-9, 50e-9);
      for (int count : new int[] {7, 1, 20}) {
        bench.circuit().mark(THRESHOLD);
        double before = bench.bench().seconds();
        generator.fire(new PulseTrain(pulse, count, 10e-6));
        Verdict seen = bench.circuit().verdict(OneInstrument.DUT);
        assertThat(seen.positivePulses()).isEqualTo(count);
        assertThat(seen.widestPulse()).isCloseTo(2e-6, within(0.02e-6));
        assertThat(bench.bench().seconds() - before).isGreaterThanOrEqualTo((count - 1) * 10e-6);
      }
    }
  }

  @Test
  void edgesAreWhatWasAsked() {
    try (OneInstrument bench = bench(1e6);
        PulseGenerator generator = driver(bench, 1e6)) {
      generator.outputOn();
      for (double edge : new double[] {20e-9, 100e-9, 40e-9}) {
        bench.circuit().mark(THRESHOLD);
        generator.fire(PulseTrain.of(new Pulse(2, 1e-6, edge, edge)));
        double slew = bench.circuit().verdict(OneInstrument.DUT).fastestSlew();
        assertThat(slew).isCloseTo(2 / edge, within(0.03 * 2 / edge));
      }
    }
  }

  @Test
  void widthsAndPeriodsChangeInEveryOrder() {
    try (OneInstrument bench = bench(1e6);
        PulseGenerator generator = driver(bench, 1e6)) {
      generator.outputOn();
      for (double width : new double[] {50e-9, 500e-6, 200e-9, 5e-3, 1e-6, 100e-9, 2e-3}) {
        double edge = width / 4 > 500e-9 ? 500e-9 : width / 4;
        bench.circuit().mark(THRESHOLD);
        generator.fire(PulseTrain.of(new Pulse(-1, width, edge, edge)));
        Verdict seen = bench.circuit().verdict(OneInstrument.DUT);
        assertThat(seen.widestPulse()).as("width " + width).isCloseTo(width, within(0.02 * width));
      }
    }
  }

  @Test
  void nothingReachesTheDutBeforeTheFirstPulse() {
    try (OneInstrument bench = bench(1e6);
        PulseGenerator generator = driver(bench, 1e6)) {
      bench.circuit().mark(THRESHOLD);
      generator.outputOn();
      Verdict seen = bench.circuit().verdict(OneInstrument.DUT);
      assertThat(seen.highestVoltage()).isLessThan(0.11);
      assertThat(seen.lowestVoltage()).isGreaterThan(-0.11);
    }
  }

  @Test
  void whatCannotBeMadeIsRefusedBeforeAnythingIsSent() {
    try (OneInstrument bench = bench(1e6);
        PulseGenerator generator = driver(bench, 1e6)) {
      generator.outputOn();
      PulseLimits limits = generator.limits();
      bench.circuit().mark(THRESHOLD);
      for (Pulse pulse :
          new Pulse[] {
            new Pulse(1.05 * limits.maxAmplitude(), 1e-6, 50e-9, 50e-9),
            new Pulse(1.05 * limits.lowestAmplitude(), 1e-6, 50e-9, 50e-9),
            new Pulse(1, limits.minWidth() / 2, limits.minEdge(), limits.minEdge()),
            new Pulse(1, 1e-6, limits.minEdge() / 2, 50e-9),
            new Pulse(1, 1e-6, 3e-6, 3e-6)
          }) {
        assertThatThrownBy(() -> generator.fire(PulseTrain.of(pulse)))
            .isInstanceOfSatisfying(
                UnmakeablePulse.class, refusal -> generator.check(refusal.nearest()));
      }
      assertThat(bench.circuit().verdict(OneInstrument.DUT).positivePulses()).isZero();
    }
  }

  @Test
  void aTrainWithTheOutputOffIsRefused() {
    try (OneInstrument bench = bench(1e6);
        PulseGenerator generator = driver(bench, 1e6)) {
      PulseTrain train = PulseTrain.of(new Pulse(1, 1e-6, 50e-9, 50e-9));
      assertThatThrownBy(() -> generator.fire(train)).isInstanceOf(InstrumentException.class);
      generator.outputOn();
      generator.fire(train);
      generator.makeSafe();
      assertThatThrownBy(() -> generator.fire(train)).isInstanceOf(InstrumentException.class);
    }
  }

  @Test
  void safeIsZeroAndOffAndVerified() {
    try (OneInstrument bench = bench(1e6)) {
      try (PulseGenerator generator = driver(bench, 1e6)) {
        assertThat(generator.outputsOff()).isTrue();
        generator.outputOn();
        assertThat(generator.outputsOff()).isFalse();
        for (double volts : new double[] {3, -3}) {
          generator.fire(PulseTrain.of(new Pulse(volts, 1e-6, 50e-9, 50e-9)));
          bench.circuit().mark(THRESHOLD);
          generator.makeSafe();
          assertThat(generator.outputsOff()).isTrue();
          Verdict seen = bench.circuit().verdict(OneInstrument.DUT);
          assertThat(seen.positivePulses() + seen.negativePulses()).isZero();
          generator.outputOn();
        }
        assertThat(generator.errors()).isEmpty();
      }
      assertThat(bench.circuit().voltage(OneInstrument.DUT)).isZero();
    }
  }
}
