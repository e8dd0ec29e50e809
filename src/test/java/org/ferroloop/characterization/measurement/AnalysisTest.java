package org.ferroloop.characterization.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ferroloop.characterization.procedure.Observation;
import org.ferroloop.characterization.procedure.Point;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.Reading;
import org.ferroloop.instrument.ReadingStatus;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

/** What is made of readings whose truth is known. */
class AnalysisTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final RandomStream random = Seeds.of(3).stream("noise");
  private long step;

  private Observation read(String device, Point point, double seconds, double conductance) {
    Reading low = new Reading(-0.1, -0.1 * conductance, 0, ReadingStatus.OK);
    Reading high = new Reading(0.1, 0.1 * conductance, 0, ReadingStatus.OK);
    Instant time = START.plus(Duration.ofNanos(Math.round(seconds * 1e9)));
    return new Observation(device, step++, point, time, List.of(low, high));
  }

  private static Analysis of(String name, Map<String, String> given) {
    Measurement measurement = Measurements.find(name).orElseThrow();
    Map<String, String> all = new java.util.HashMap<>(given);
    all.put("compliance", "1 mA");
    return measurement.analysis(Settings.of(measurement.parameters(), all));
  }

  private static Finding found(Analysis analysis, String name) {
    return analysis.findings().stream()
        .filter(finding -> finding.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void near(Finding finding, double truth) {
    assertThat(finding.value()).isCloseTo(truth, within(3 * finding.error()));
    assertThat(finding.error()).isPositive();
  }

  @Test
  void retentionFindsThePowerOfTime() {
    Analysis analysis = of("retention", Map.of());
    double[] powers = {-0.02, 0.015};
    for (int state = 0; state < 2; state++) {
      analysis.pulsed(START, PulseTrain.of(new Pulse(1, 1e-6, 0, 0)));
      for (int i = 0; i < 30; i++) {
        double seconds = Math.pow(10, i / 10.0);
        double noise = 1 + 1e-3 * random.nextGaussian();
        double conductance = 1e-8 * Math.pow(seconds, powers[state]) * noise;
        analysis.read(
            read("d", new Point(Retention.STATES.get(state), 0, i), seconds, conductance));
      }
      // Somebody set the clock back: not a time after the pulse.
      analysis.read(read("d", new Point(Retention.STATES.get(state), 0, 30), -5, 1e-3));
    }
    near(found(analysis, "retention_exponent_positive"), powers[0]);
    near(found(analysis, "retention_exponent_negative"), powers[1]);
    assertThat(found(analysis, "last_read_after_positive").value()).isCloseTo(794.3, within(0.1));
  }

  @Test
  void readDisturbFindsSlopeAndNoise() {
    Analysis analysis = of("read-disturb", Map.of());
    for (int i = 0; i < 400; i++) {
      double noise = 1 + 2e-3 * random.nextGaussian();
      double conductance = 5e-8 * Math.exp(-1e-5 * i) * noise;
      analysis.read(read("d", new Point(TwoPulses.POSITIVE, 0, i), i, conductance));
    }
    // No number to rely on: left out.
    analysis.read(read("d", new Point(TwoPulses.POSITIVE, 0, 400), 400, Double.NaN));
    analysis.read(read("d", new Point(TwoPulses.POSITIVE, 0, 401), 401, 0));
    analysis.read(read("d", new Point(TwoPulses.NEGATIVE, 0, 0), 402, 3e-8));
    near(found(analysis, "change_per_read_positive"), -1e-5);
    assertThat(found(analysis, "conductance_positive").value()).isCloseTo(5e-8, within(2e-10));
    assertThat(found(analysis, "conductance_negative").value()).isCloseTo(3e-8, within(1e-15));
    assertThat(found(analysis, "read_noise_positive").value()).isCloseTo(2e-3, within(3e-4));
    assertThat(found(analysis, "change_per_read_negative").value()).isNaN();
  }

  @Test
  void spreadKeepsCyclesAndDevicesApart() {
    Analysis analysis = of("statistics", Map.of());
    for (int device = 0; device < 40; device++) {
      double own = Math.exp(0.2 * random.nextGaussian());
      for (int cycle = 0; cycle < 50; cycle++) {
        double high = 1e-7 * own * Math.exp(0.05 * random.nextGaussian());
        analysis.read(read("d" + device, new Point(TwoPulses.POSITIVE, cycle, device), 0, high));
        analysis.read(read("d" + device, new Point(TwoPulses.NEGATIVE, cycle, device), 0, 1e-8));
      }
    }
    assertThat(found(analysis, "cycle_to_cycle_positive").value()).isCloseTo(0.05, within(3e-3));
    // 40 devices know their spread to one part in sqrt(2 * 39).
    assertThat(found(analysis, "device_to_device_positive").value())
        .isCloseTo(0.2, within(3 * 0.2 / Math.sqrt(78)));
    assertThat(found(analysis, "cycle_to_cycle_negative").value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void alternatingTrainSettlesOnlyWhenItStandsStill() {
    SettledPairs moving = new SettledPairs(0.01);
    for (int i = 0; i < 4000 && !moving.settled(); i++) {
      double noise = 1e-3 * random.nextGaussian();
      moving.add(2 + Math.exp(-i / 20.0) + 0.1 + noise, 2 + Math.exp(-i / 20.0) - 0.1);
    }
    assertThat(moving.settled()).isTrue();
    assertThat(moving.pairs()).isGreaterThan(60);
    assertThat(moving.mean()).isCloseTo(2, within(0.03));
    assertThat(moving.higher() - moving.lower()).isCloseTo(0.2, within(2e-3));
  }

  @Test
  void pairsThatAreNoNumbersDoNotKeepATrainFromSettling() {
    SettledPairs still = new SettledPairs(0.01);
    for (int i = 0; i < 11; i++) {
      still.add(i % 4 == 0 ? Double.NaN : 2.1, 1.9);
    }
    assertThat(still.settled()).isTrue();
    assertThat(still.mean()).isCloseTo(2, within(1e-12));
  }

  @Test
  void enduranceTellsWakeUpFromFatigue() {
    Analysis analysis = of("endurance", Map.of());
    double[] windows = {1, 1.5, 2, 1.2};
    for (int i = 0; i < windows.length; i++) {
      analysis.read(read("d", new Point(TwoPulses.POSITIVE, i + 1, 0), 0, 1e-8));
      double conductance = 1e-8 * Math.exp(windows[i]);
      analysis.read(read("d", new Point(TwoPulses.NEGATIVE, i + 1, 0), 0, conductance));
    }
    assertThat(found(analysis, "wake_up").value()).isCloseTo(2, within(1e-9));
    assertThat(found(analysis, "largest_at_cycle").value()).isEqualTo(3);
    assertThat(found(analysis, "last_to_largest").value()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void pulseTrainFindsWindowAndNonlinearity() {
    Analysis analysis = of("pulse-train", Map.of("pulses", "4"));
    analysis.read(read("d", new Point("start", 0, 0), 0, 1e-8));
    double[] rise = {3e-8, 4e-8, 4.5e-8, 5e-8};
    for (int i = 0; i < 4; i++) {
      analysis.read(read("d", new Point(TwoPulses.POSITIVE, 0, i), 0, rise[i]));
    }
    assertThat(found(analysis, "window_ratio").value()).isCloseTo(5, within(1e-9));
    assertThat(found(analysis, "mean_step_positive").value()).isCloseTo(1e-8, within(1e-15));
    assertThat(found(analysis, "first_step_positive").value()).isCloseTo(2e-8, within(1e-15));
    // At the first and the second of four pulses 1e-8 above the line, of 4e-8.
    assertThat(found(analysis, "nonlinearity_positive").value()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void aCurveOfAMillionPointsKeepsAFewThousandEvenlySpread() {
    Curve curve = new Curve("long");
    for (int i = 0; i < 1_000_000; i++) {
      curve.add(i, 2 * i);
    }
    double[] x = curve.x();
    assertThat(x.length).isBetween(2048, 4096);
    for (int i = 1; i < x.length; i++) {
      assertThat(x[i] - x[i - 1]).isEqualTo(x[1] - x[0]);
    }
    assertThat(x[x.length - 1]).isGreaterThan(999_000);
  }
}
