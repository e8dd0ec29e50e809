package org.ferroloop.instrument.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.instrument.profile.PulseRule;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PulseFitTest {
  private static PulseFit fit(String profile, double ohms) {
    PulseRule rule = Profiles.find(profile).pulses().orElseThrow();
    return new PulseFit(rule, LoadModel.of(rule, new BenchLoad(ohms, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 1e-6, 2e-8, amplitude 12 V",
    "-10.5, 1e-6, 2e-8, amplitude -10.5 V",
    "0.001, 1e-6, 2e-8, amplitude 1 mV",
    "2, 1e-9, 1e-9, width 1 ns",
    "2, 1e-6, 1e-9, rise 1 ns",
    "2, 1e-6, 1e-5, rise 10 us",
    "2, 2e-8, 4e-8, rise 40 ns",
    "2, 3000, 1e-8, width 3 ks"
  })
  void whatCannotBeMadeIsNamed(double amplitude, double width, double edge, String told) {
    Pulse pulse = new Pulse(amplitude, width, edge, edge);
    List<String> misfits = fit("keysight-33600a", 1e9).misfits(PulseTrain.of(pulse));
    assertThat(misfits).isNotEmpty();
    assertThat(String.join("; ", misfits)).contains(told);
  }

  @Test
  void aTrainMustLeaveRoomBetweenItsPulses() {
    Pulse pulse = new Pulse(1, 1e-6, 1e-8, 1e-8);
    PulseFit fit = fit("keysight-33600a", 1e9);
    assertThat(fit.misfits(new PulseTrain(pulse, 10, 2e-6))).isEmpty();
    assertThat(fit.misfits(new PulseTrain(pulse, 10, 1e-6)).get(0)).contains("period");
    assertThat(fit.misfits(new PulseTrain(pulse, 0, 2e-6)).get(0)).contains("0 pulses");
  }

  @Test
  void theLoadNarrowsTheLimits() {
    assertThat(fit("keysight-33600a", 50).limits().maxAmplitude()).isEqualTo(5);
    assertThat(fit("keysight-33600a", 1e12).limits().maxAmplitude()).isGreaterThan(9.99);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keysight-33500b",
        "keysight-33600a",
        "keysight-81160a",
        "tektronix-afg31000",
        "siglent-sdg",
        "rigol-dg4000"
      })
  void theNearestPulseCanAlwaysBeMade(String profile) {
    PulseFit fit = fit(profile, 1e6);
    RandomStream random = Seeds.of(11).stream("pulses " + profile);
    for (int i = 0; i < 5000; i++) {
      double width = Math.pow(10, -11 + 15 * random.nextDouble());
      double rise = Math.pow(10, -11 + 12 * random.nextDouble());
      double fall = Math.pow(10, -11 + 12 * random.nextDouble());
      double amplitude = 30 * (random.nextDouble() - 0.5);
      PulseTrain train =
          new PulseTrain(
              new Pulse(amplitude, width, rise, fall), 1 + i % 3, width * random.nextDouble() * 4);
      PulseTrain nearest = fit.nearest(train);
      assertThat(fit.misfits(nearest)).as(train + " -> " + nearest).isEmpty();
      Pulse pulse = nearest.pulse();
      assertThat(pulse.width())
          .as(train + " -> " + nearest)
          .isGreaterThanOrEqualTo((pulse.rise() + pulse.fall()) / 2 * (1 - 1e-9));
    }
  }
}
