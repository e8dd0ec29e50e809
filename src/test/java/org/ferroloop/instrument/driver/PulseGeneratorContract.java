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
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every pulse generator does, judged by the voltage at the simulated DUT. */
public abstract class PulseGeneratorContract {
  private static final double THRESHOLD = 0.15;

  /** A simulated generator across a resistor to ground, the DUT. */
  public interface Rig extends AutoCloseable {
    /** A driver that knows the load. */
    PulseGenerator driver();

    Circuit circuit();

    /** The name of the resistor. */
    String dut();

    /** Time of the simulated bench, in s. */
    double seconds();

    @Override
    void close();
  }

  /** A rig around a resistor. */
  protected abstract Rig bench(double ohms);

  @ParameterizedTest
  @ValueSource(doubles = {50, 1e3, 1e9})
  void theVoltageAtTheDutIsWhatWasAsked(double ohms) {
    try (Rig bench = bench(ohms);
        PulseGenerator generator = bench.driver()) {
      generator.outputOn();
      for (double volts : new double[] {1, -2.5, 3, 0.5, -0.5}) {
        Pulse pulse = new Pulse(volts, 1e-6, 50e-9, 50e-9);
        PulseLimits limits = generator.limits();
        if (volts > limits.maxAmplitude() || volts < limits.lowestAmplitude()) {
          assertThatThrownBy(() -> generator.fire(PulseTrain.of(pulse)))
              .isInstanceOf(UnmakeablePulse.class);
          continue;
        }
        bench.circuit().mark(THRESHOLD);
        generator.fire(PulseTrain.of(pulse));
        Verdict seen = bench.circuit().verdict(bench.dut());
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
    try (Rig bench = bench(1e6);
        PulseGenerator generator = bench.driver()) {
      generator.outputOn();
      Pulse pulse = new Pulse(2, 2e-6, 50e-9, 50e-9);
      for (int count : new int[] {7, 1, 20}) {
        bench.circuit().mark(THRESHOLD);
        double before = bench.seconds();
        generator.fire(new PulseTrain(pulse, count, 10e-6));
        Verdict seen = bench.circuit().verdict(bench.dut());
        assertThat(seen.positivePulses()).isEqualTo(count);
        assertThat(seen.widestPulse()).isCloseTo(2e-6, within(0.02e-6));
        assertThat(bench.seconds() - before).isGreaterThanOrEqualTo((count - 1) * 10e-6);
      }
    }
  }

  @Test
  void edgesAreWhatWasAsked() {
    try (Rig bench = bench(1e6);
        PulseGenerator generator = bench.driver()) {
      generator.outputOn();
      for (double edge : new double[] {20e-9, 100e-9, 40e-9}) {
        bench.circuit().mark(THRESHOLD);
        generator.fire(PulseTrain.of(new Pulse(2, 1e-6, edge, edge)));
        double slew = bench.circuit().verdict(bench.dut()).fastestSlew();
        assertThat(slew).isCloseTo(2 / edge, within(0.03 * 2 / edge));
      }
    }
  }

  @Test
  void widthsAndPeriodsChangeInEveryOrder() {
    try (Rig bench = bench(1e6);
        PulseGenerator generator = bench.driver()) {
      generator.outputOn();
      for (double width : new double[] {50e-9, 500e-6, 200e-9, 5e-3, 1e-6, 100e-9, 2e-3}) {
        double edge = width / 4 > 500e-9 ? 500e-9 : width / 4;
        bench.circuit().mark(THRESHOLD);
        generator.fire(PulseTrain.of(new Pulse(-1, width, edge, edge)));
        Verdict seen = bench.circuit().verdict(bench.dut());
        assertThat(seen.widestPulse()).as("width " + width).isCloseTo(width, within(0.02 * width));
      }
    }
  }

  @Test
  void nothingReachesTheDutBeforeTheFirstPulse() {
    try (Rig bench = bench(1e6);
        PulseGenerator generator = bench.driver()) {
      bench.circuit().mark(THRESHOLD);
      generator.outputOn();
      Verdict seen = bench.circuit().verdict(bench.dut());
      assertThat(seen.highestVoltage()).isLessThan(0.11);
      assertThat(seen.lowestVoltage()).isGreaterThan(-0.11);
    }
  }

  @Test
  void whatCannotBeMadeIsRefusedBeforeAnythingIsSent() {
    try (Rig bench = bench(1e6);
        PulseGenerator generator = bench.driver()) {
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
      assertThat(bench.circuit().verdict(bench.dut()).positivePulses()).isZero();
    }
  }

  @Test
  void aTrainWithTheOutputOffIsRefused() {
    try (Rig bench = bench(1e6);
        PulseGenerator generator = bench.driver()) {
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
    try (Rig bench = bench(1e6)) {
      try (PulseGenerator generator = bench.driver()) {
        assertThat(generator.outputsOff()).isTrue();
        generator.outputOn();
        assertThat(generator.outputsOff()).isFalse();
        for (double volts : new double[] {3, -3}) {
          generator.fire(PulseTrain.of(new Pulse(volts, 1e-6, 50e-9, 50e-9)));
          bench.circuit().mark(THRESHOLD);
          generator.makeSafe();
          assertThat(generator.outputsOff()).isTrue();
          Verdict seen = bench.circuit().verdict(bench.dut());
          assertThat(seen.positivePulses() + seen.negativePulses()).isZero();
          generator.outputOn();
        }
        assertThat(generator.errors()).isEmpty();
      }
      assertThat(bench.circuit().voltage(bench.dut())).isZero();
    }
  }
}
