package org.ferroloop.instrument.wgfmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroloop.instrument.CurrentSample;
import org.ferroloop.instrument.ForcedWaveform;
import org.ferroloop.instrument.ForcedWaveform.Ramp;
import org.ferroloop.instrument.Identity;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.UnmakeableWaveform;
import org.ferroloop.instrument.WaveformMeter;
import org.ferroloop.instrument.driver.BenchLoad;
import org.ferroloop.simulator.mainframe.Rsu;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.transport.LinkLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of a waveform meter, on a simulated WGFMU through the native library. */
class WgfmuWaveformMeterTest {
  private static final double OHMS = 20e3;
  private static final Identity WHO = new Identity("Keysight Technologies", "B1500A", "", "");

  private static WgfmuRig rig() {
    return new WgfmuRig(OHMS, OperationMode.FAST_IV, Rounding.NEAREST);
  }

  private static WaveformMeter meter(WgfmuRig rig) {
    return new WgfmuWaveformMeter(
        rig.session().channel("pg", WgfmuRig.CHANNEL, OperationMode.FAST_IV),
        Rounding.NEAREST,
        new BenchLoad(OHMS, 0),
        WHO);
  }

  /** Up to 2 V, down to -1 V, back; 40 samples of 1 us. */
  private static ForcedWaveform waveform() {
    return with(1e-6, 1e-6, 40, 1e-3);
  }

  private static ForcedWaveform with(double interval, double average, int points, double range) {
    return new ForcedWaveform(
        List.of(new Ramp(10e-6, 2), new Ramp(10e-6, 2), new Ramp(15e-6, -1), new Ramp(5e-6, 0)),
        interval,
        average,
        points,
        range);
  }

  private static double volts(double seconds) {
    double us = seconds * 1e6;
    return us < 10 ? us / 5 : us < 20 ? 2 : us < 35 ? 2 - (us - 20) / 5 : -1 + (us - 35) / 5;
  }

  @Test
  void everySampleIsTheMeanCurrentOfItsWindow() {
    try (WgfmuRig rig = rig();
        WaveformMeter meter = meter(rig)) {
      meter.outputOn();
      rig.circuit().mark(0.15);
      List<CurrentSample> samples = meter.play(waveform());
      assertThat(samples).hasSize(40);
      // 280 nA rms a sample, over 200 samples of 5 ns.
      double noise = 280e-9 / Math.sqrt(200);
      double squares = 0;
      for (int i = 0; i < samples.size(); i++) {
        CurrentSample one = samples.get(i);
        assertThat(one.seconds()).isCloseTo((i + 0.5) * 1e-6, within(1e-12));
        double off = one.current() - volts(one.seconds()) / OHMS;
        assertThat(off).as("sample %d", i).isCloseTo(0, within(5 * noise));
        squares += off * off;
      }
      assertThat(Math.sqrt(squares / 40)).isBetween(0.6 * noise, 1.5 * noise);
      Verdict seen = rig.circuit().verdict(rig.dut());
      assertThat(seen.highestVoltage()).isCloseTo(2, within(1e-6));
      assertThat(seen.lowestVoltage()).isCloseTo(-1, within(1e-6));
      assertThat(rig.circuit().voltage(rig.dut())).isZero();
      // Again, from what is there already.
      assertThat(meter.play(waveform())).hasSize(40);
      meter.makeSafe();
      assertThat(rig.mainframe().wgfmu(WgfmuRig.CHANNEL).rsu().path()).isEqualTo(Rsu.Path.SMU);
      assertThat(rig.hotSwitches()).isEmpty();
    }
  }

  @Test
  void aRunThatIsAskedHowFarItIsGivesTheSameSamples() {
    // Longer than the library may block: it is played in pieces.
    ForcedWaveform slow =
        new ForcedWaveform(
            List.of(new Ramp(0.15, 2), new Ramp(0.1, 2), new Ramp(0.05, 0)), 1e-3, 1e-3, 300, 1e-3);
    try (WgfmuRig rig = rig();
        WaveformMeter meter = meter(rig)) {
      meter.outputOn();
      List<CurrentSample> samples = meter.play(slow);
      assertThat(samples).hasSize(300);
      for (CurrentSample one : samples) {
        double t = one.seconds();
        double volts = t < 0.15 ? t / 0.075 : t < 0.25 ? 2 : (0.3 - t) / 0.025;
        assertThat(one.current()).isCloseTo(volts / OHMS, within(5e-9));
      }
    }
  }

  @Test
  void beyondItsRangeACurrentIsCutOff() {
    try (WgfmuRig rig = rig();
        WaveformMeter meter = meter(rig)) {
      meter.outputOn();
      List<CurrentSample> samples = meter.play(with(1e-6, 1e-6, 40, 10e-6));
      assertThat(samples.get(15).current()).isEqualTo(10e-6);
      assertThat(samples.get(34).current()).isEqualTo(-10e-6);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.004e-6 | 1e-6    | 30      | 1e-3 | interval
          1e-6     | 1e-6    | 41      | 1e-3 | ends at
          1e-6     | 1e-6    | 0       | 1e-3 | 0 points
          1e-6     | 2e-6    | 20      | 1e-3 | average
          1e-6     | 100e-9  | 40      | 1e-4 | at least 130 ns in the range of 100 uA
          1e-6     | 1e-6    | 40      | 2e-3 | expected 1 uA, 10 uA, 100 uA, 1 mA or 10 mA
          1e-6     | 1e-6    | 40      | NaN  | current range NaN
          NaN      | 1e-6    | 40      | 1e-3 | interval
          """)
  void whatItCannotSampleIsRefusedBeforeAnythingIsSent(
      double interval, double average, int points, double range, String words) {
    refused(with(interval, average, points, range), words);
  }

  @Test
  void whatItCannotForceIsRefusedBeforeAnythingIsSent() {
    refused(ramps(new Ramp(1e-6, 2), new Ramp(1.004e-6, 0)), "not on the grid of 10 ns");
    refused(ramps(new Ramp(1e-6, 10.1), new Ramp(1e-6, 0)), "expected -10 V to 10 V");
    refused(ramps(new Ramp(1e-6, Double.NaN), new Ramp(1e-6, 0)), "voltage NaN");
    refused(ramps(new Ramp(0, 2), new Ramp(2e-6, 0)), "a ramp of 0.0 s");
    refused(ramps(new Ramp(2e-6, 2)), "ends at 2.0 V");
    refused(
        ramps(new Ramp(1e-6, 6), new Ramp(1e-6, -6), new Ramp(1e-6, 0)), "no force range has both");
    Ramp[] many = new Ramp[2050];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Ramp(1e-6, i % 2);
    }
    refused(ramps(many), "more than 2048 vectors");
    refused(ramps(), "without vectors");
  }

  private static ForcedWaveform ramps(Ramp... ramps) {
    return new ForcedWaveform(List.of(ramps), 1e-6, 1e-6, ramps.length == 0 ? 0 : 1, 1e-3);
  }

  private static void refused(ForcedWaveform waveform, String words) {
    try (WgfmuRig rig = rig();
        WaveformMeter meter = meter(rig)) {
      meter.outputOn();
      rig.circuit().mark(0.15);
      String expected = waveform.ramps().isEmpty() ? "" : words;
      assertThatThrownBy(() -> meter.check(waveform)).isInstanceOf(UnmakeableWaveform.class);
      assertThatThrownBy(() -> meter.play(waveform))
          .isInstanceOf(UnmakeableWaveform.class)
          .hasMessageContaining(expected)
          .hasMessageContaining("nothing was sent");
      assertThat(rig.circuit().verdict(rig.dut()).positivePulses()).isZero();
      // It goes on as it was.
      assertThat(meter.play(waveform())).hasSize(40);
    }
  }

  @Test
  void withTheOutputOffNothingIsForced() {
    try (WgfmuRig rig = rig();
        WaveformMeter meter = meter(rig)) {
      rig.circuit().mark(0.15);
      assertThatThrownBy(() -> meter.play(waveform()))
          .isInstanceOf(InstrumentException.class)
          .hasMessageContaining("cannot fire with the output off");
      assertThat(rig.circuit().verdict(rig.dut()).positivePulses()).isZero();
    }
  }

  @Test
  void pgModeIsNoWaveformMeter() {
    try (WgfmuRig rig = new WgfmuRig(OHMS, OperationMode.PG, Rounding.REFUSE);
        WgfmuSession session = rig.session()) {
      WgfmuChannel channel = session.channel("pg", WgfmuRig.CHANNEL, OperationMode.PG);
      assertThatThrownBy(
              () -> new WgfmuWaveformMeter(channel, Rounding.REFUSE, new BenchLoad(OHMS, 0), WHO))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("pg measures voltage only");
    }
  }

  @Test
  void aLineThatIsLostIsALinkLostAndTheOutputCountsAsOff() {
    WgfmuRig rig = rig();
    WaveformMeter meter = meter(rig);
    try {
      meter.outputOn();
      meter.play(waveform());
      rig.cut();
      assertThatThrownBy(() -> meter.play(waveform())).isInstanceOf(LinkLost.class);
      assertThatThrownBy(() -> meter.play(waveform()))
          .isInstanceOf(InstrumentException.class)
          .hasMessageContaining("output off");
      assertThatThrownBy(meter::close).isInstanceOf(LinkLost.class);
    } finally {
      rig.close();
    }
  }
}
