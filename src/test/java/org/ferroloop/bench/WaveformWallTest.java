package org.ferroloop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.ForcedWaveform.Ramp;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

/** Waveforms that try to get through the wall. */
class WaveformWallTest {
  private static final double GMAX = 1e-6;
  private static final double FARAD = 1e-12;
  private static final Envelope ENVELOPE =
      new Envelope(
          new Span(-2, 3),
          new Span(1e-6, 100e-6),
          1e7,
          0.1,
          1e-6,
          true,
          new Span(1e-12, GMAX),
          new Dose(1000, 10_000, 1e-10, 1e-8, 1e-6),
          new Relation(Relation.Rest.ZERO, Relation.Rest.ZERO, 2.9));
  private static final Device DEVICE =
      new Device("d1", Set.of(), ENVELOPE, FARAD, OptionalDouble.empty());

  private static WaveformDose check(Wire.Terminal terminal, double... secondsAndVolts) {
    return new WaveformWall(DEVICE, new Wire(terminal, 0, 1e9, 0)).check(of(secondsAndVolts));
  }

  private static WaveformDose check(double... secondsAndVolts) {
    return check(Wire.Terminal.TOP, secondsAndVolts);
  }

  private static ForcedWaveform of(double... secondsAndVolts) {
    List<Ramp> ramps = new ArrayList<>();
    for (int i = 0; i < secondsAndVolts.length; i += 2) {
      ramps.add(new Ramp(secondsAndVolts[i], secondsAndVolts[i + 1]));
    }
    return new ForcedWaveform(ramps, 1e-6, 1e-6, 1, 1e-3);
  }

  private static void refused(String words, double... secondsAndVolts) {
    assertThatThrownBy(() -> check(secondsAndVolts))
        .isInstanceOf(EnvelopeViolation.class)
        .hasMessageContaining(words);
  }

  @Test
  void theDoseIsThatOfItsPulses() {
    WaveformDose dose =
        check(2e-6, -1, 1e-6, -1, 2e-6, 0, 9e-6, 0, 4e-6, 2, 4e-6, 0, 4e-6, 2, 8e-6, -2, 4e-6, 0);
    // A trapezoid, a triangle, and a triangle that goes through 0 V into another one.
    assertThat(dose.pulses()).isEqualTo(4);
    double squares = (1e-6 + 4e-6 / 3) + 3 * 4 * 8e-6 / 3;
    assertThat(dose.energy()).isCloseTo(GMAX * squares + FARAD * 13, within(1e-20));
  }

  @Test
  void noPointIsBeyondTheAmplitudeOfItsPolarity() {
    refused("-2 V to 3 V", 10e-6, -2.1, 10e-6, 0);
    refused("-2 V to 3 V", 10e-6, 1, 10e-6, 0, 10e-6, 3.1, 10e-6, 0);
    refused("voltage between channels", 10e-6, 2.95, 10e-6, 0);
    refused("not a number", 10e-6, Double.NaN, 10e-6, 0);
    refused("no limit", 10e-6, Double.POSITIVE_INFINITY, 10e-6, 0);
    // At the bottom every sign is the other one.
    assertThatThrownBy(() -> check(Wire.Terminal.BOTTOM, 10e-6, 2.5, 10e-6, 0))
        .isInstanceOf(EnvelopeViolation.class)
        .hasMessageContaining("-2.5 V");
    assertThat(check(Wire.Terminal.BOTTOM, 10e-6, -2.5, 10e-6, 0).pulses()).isEqualTo(1);
  }

  @Test
  void everyRampHasItsTimeAndItsSlew() {
    refused("slew", 1e-6, 2, 0.1e-6, 0);
    refused("slew", 1e-6, 2, 0.3e-6, -2, 10e-6, 0);
    refused("above 0 s", 0, 2, 10e-6, 0);
    refused("above 0 s", -1e-6, 2, 10e-6, 0);
    refused("above 0 s", Double.NaN, 0, 10e-6, 1, 10e-6, 0);
    refused("above 0 s", 10e-6, 1, 10e-6, 0, Double.POSITIVE_INFINITY, 0);
  }

  @Test
  void itLeavesTheDeviceAtRest() {
    refused("end of a waveform", 10e-6, 1);
    refused("end of a waveform", 10e-6, 1, 10e-6, 1e-9);
    refused("none in the waveform", 10e-6, 0);
    assertThatThrownBy(WaveformWallTest::check).isInstanceOf(EnvelopeViolation.class);
  }

  @Test
  void noWidthHides() {
    refused("pulse width", 0.5e-6, 2, 0.5e-6, 0);
    refused("away from 0 V", 50e-6, 2, 51e-6, 0);
    // A short top on a long foot: at half height it is short, and the foot counts.
    refused("away from 0 V", 1e-6, 0.9, 200e-6, 0.9, 1e-6, 2, 1e-6, 2, 1e-6, 0);
    // A long bias below any read voltage is a pulse as well.
    refused("away from 0 V", 1e-6, 1e-3, 1, 1e-3, 1e-6, 0);
    // Two pulses that never quite come back are refused as one.
    refused("rises again", 2e-6, 2, 2e-6, 1e-6, 2e-6, 2, 2e-6, 0);
    refused("rises again", 2e-6, -1, 2e-6, -0.5, 2e-6, -0.6, 2e-6, 0);
  }

  @Test
  void energyIsLimitedAPulse() {
    // V^2 t G with 4 V^2, 90 us and 1 uS is 360 pJ, above 100 pJ.
    refused("energy of a pulse", 1e-6, 2, 90e-6, 2, 1e-6, 0);
    assertThat(check(1e-6, 2, 20e-6, 2, 1e-6, 0).energy()).isLessThan(1e-10);
  }

  @Test
  void aReferenceTakesNone() {
    Device reference = new Device("r", Set.of(), ENVELOPE, 0, OptionalDouble.of(1e3));
    WaveformWall wall = new WaveformWall(reference, new Wire(Wire.Terminal.TOP, 0, 1e9, 0));
    assertThatThrownBy(() -> wall.check(of(10e-6, 1, 10e-6, 0)))
        .isInstanceOf(EnvelopeViolation.class)
        .hasMessageContaining("reference");
  }

  /** What comes through is looked at sample by sample, by other means than the wall's. */
  @Test
  void whatComesThroughIsInside() {
    RandomStream random = Seeds.of(6).stream("waveforms");
    int through = 0;
    for (int i = 0; i < 20_000; i++) {
      double[] numbers = new double[2 * (2 + (int) (random.nextDouble() * 6))];
      for (int k = 0; k < numbers.length; k += 2) {
        numbers[k] = 1e-7 * Math.pow(10, 3 * random.nextDouble());
        double pick = random.nextDouble();
        numbers[k + 1] = pick < 0.35 || k == numbers.length - 2 ? 0 : 6 * random.nextDouble() - 2.5;
      }
      try {
        WaveformDose dose = check(numbers);
        through++;
        judge(numbers, dose);
      } catch (EnvelopeViolation e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
    assertThat(through).isBetween(300, 15_000);
  }

  private static void judge(double[] numbers, WaveformDose dose) {
    double from = 0;
    double away = 0;
    double square = 0;
    int pulses = 0;
    double sign = 0;
    for (int k = 0; k < numbers.length; k += 2) {
      double slew = (numbers[k + 1] - from) / numbers[k];
      assertThat(Math.abs(slew)).isLessThanOrEqualTo(ENVELOPE.slew() * (1 + 1e-6));
      int parts = 400;
      for (int p = 0; p < parts; p++) {
        double volts = from + (numbers[k + 1] - from) * (p + 0.5) / parts;
        assertThat(volts).isBetween(-2.0, 2.9);
        square += volts * volts * numbers[k] / parts;
        pulses += volts != 0 && Math.signum(volts) != sign ? 1 : 0;
        away = volts != 0 && Math.signum(volts) == sign ? away + numbers[k] / parts : 0;
        sign = Math.signum(volts);
        assertThat(away).isLessThanOrEqualTo(100e-6);
      }
      from = numbers[k + 1];
      // At a knot of 0 V a pulse is over, whatever sign follows.
      sign = from == 0 ? 0 : sign;
    }
    assertThat(from).isZero();
    assertThat(dose.pulses()).isEqualTo(pulses);
    assertThat(dose.energy()).isGreaterThanOrEqualTo(GMAX * square * (1 - 1e-4));
    assertThat(dose.energy()).isLessThanOrEqualTo(pulses * 1e-10);
  }
}
