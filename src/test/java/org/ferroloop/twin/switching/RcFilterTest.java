package org.ferroloop.twin.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RcFilterTest {
  @Test
  void aStepRisesExponentially() {
    Waveform step = Waveform.of(new double[] {0, 0, 10e-9}, new double[] {0, 1, 1});
    Waveform seen = RcFilter.filtered(step, 2e-9);
    for (int i = 0; i < seen.knots(); i++) {
      double expected = 1 - Math.exp(-seen.time(i) / 2e-9);
      assertThat(seen.voltage(i)).isCloseTo(expected, within(1e-12));
    }
    assertThat(seen.voltage(seen.knots() - 1)).isCloseTo(1, within(1e-4));
  }

  @Test
  void aRampLagsByTau() {
    Waveform ramp = Waveform.of(new double[] {0, 100e-9}, new double[] {0, 1});
    Waveform seen = RcFilter.filtered(ramp, 5e-9);
    int end = 0;
    while (seen.time(end) < 99.9e-9) {
      end++;
    }
    // v = s (t - tau (1 - exp(-t/tau)))
    double expected = (100 - 5 * (1 - Math.exp(-20))) / 100;
    assertThat(seen.voltage(end)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void areaIsKept() {
    Waveform pulse = Waveform.trapezoid(0, 2, 40e-9, 20e-9, 20e-9);
    Waveform seen = RcFilter.filtered(pulse, 8e-9);
    assertThat(area(seen)).isCloseTo(area(pulse), within(0.01 * area(pulse)));
  }

  private static double area(Waveform w) {
    double sum = 0;
    for (int i = 1; i < w.knots(); i++) {
      sum += (w.voltage(i) + w.voltage(i - 1)) / 2 * (w.time(i) - w.time(i - 1));
    }
    return sum;
  }
}
