package org.ferroloop.instrument.wgfmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroloop.instrument.InstrumentException;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.instrument.PulseTrain;
import org.ferroloop.instrument.UnmakeablePulse;
import org.ferroloop.simulator.mainframe.Rsu;
import org.ferroloop.simulator.node.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pulses of a WGFMU as the DUT sees them, and what the driver knows before anything is sent. */
class WgfmuPulsesTest {
  @ParameterizedTest
  @CsvSource({
    "PG, 1e12, 3, 40e-9, 20e-9, 20e-9",
    "PG, 1e12, -5, 2.02e-6, 20e-9, 20e-9",
    "PG, 1e3, 2.5, 500.02e-6, 20e-9, 20e-9",
    "PG, 50, 2.5, 120e-9, 30e-9, 50e-9",
    "FAST_IV, 1e3, 9.5, 170e-9, 70e-9, 70e-9",
    "FAST_IV, 1e12, -10, 5e-3, 1e-6, 2e-6"
  })
  void thePulseAtTheDutIsTheOneAskedFor(
      OperationMode mode, double ohms, double volts, double width, double rise, double fall) {
    try (WgfmuRig rig = new WgfmuRig(ohms, mode, Rounding.REFUSE);
        WgfmuPulseGenerator generator = rig.driver()) {
      generator.outputOn();
      rig.circuit().mark(0.15);
      generator.fire(PulseTrain.of(new Pulse(volts, width, rise, fall)));
      Verdict seen = rig.circuit().verdict(rig.dut());
      double peak = volts > 0 ? seen.highestVoltage() : seen.lowestVoltage();
      assertThat(peak).isCloseTo(volts, within(1e-6));
      assertThat(volts > 0 ? seen.lowestVoltage() : seen.highestVoltage()).isZero();
      assertThat(seen.widestPulse()).isCloseTo(width, within(1e-12));
      double slew = Math.abs(volts) / Math.min(rise, fall);
      assertThat(seen.fastestSlew()).isCloseTo(slew, within(1e-6 * slew));
      assertThat(seen.positivePulses() + seen.negativePulses()).isEqualTo(1);
      assertThat(rig.circuit().voltage(rig.dut())).isZero();
      assertThat(rig.hotSwitches()).isEmpty();
    }
  }

  @Test
  void offTheGridIsRefusedWithTheNearestOrRoundedByChoice() {
    Pulse asked = new Pulse(2, 22e-9, 10e-9, 10e-9);
    try (WgfmuRig rig = new WgfmuRig(1e6, OperationMode.PG, Rounding.REFUSE);
        WgfmuPulseGenerator generator = rig.driver()) {
      generator.outputOn();
      rig.circuit().mark(0.15);
      assertThatThrownBy(() -> generator.fire(PulseTrain.of(asked)))
          .isInstanceOfSatisfying(
              UnmakeablePulse.class,
              e -> assertThat(e.nearest().pulse().width()).isCloseTo(20e-9, within(1e-15)))
          .hasMessageContaining("width 22 ns is not possible on the grid of 10 ns, 20 ns is")
          .hasMessageContaining("rounding: nearest");
      assertThat(rig.circuit().verdict(rig.dut()).positivePulses()).isZero();
      assertThatThrownBy(() -> generator.check(PulseTrain.of(new Pulse(2, 5.005e-6, 20e-9, 20e-9))))
          .hasMessageContaining("width");
    }
    try (WgfmuRig rig = new WgfmuRig(1e6, OperationMode.PG, Rounding.NEAREST);
        WgfmuPulseGenerator generator = rig.driver()) {
      generator.outputOn();
      rig.circuit().mark(0.15);
      generator.fire(PulseTrain.of(asked));
      assertThat(rig.circuit().verdict(rig.dut()).widestPulse()).isCloseTo(20e-9, within(1e-12));
      assertThat(generator.made(PulseTrain.of(asked)).pulse().width())
          .isCloseTo(20e-9, within(1e-15));
    }
  }

  @Test
  void theFiftyOhmSourceIsAccountedFor() {
    try (WgfmuRig rig = new WgfmuRig(50, OperationMode.PG, Rounding.REFUSE);
        WgfmuPulseGenerator generator = rig.driver()) {
      assertThat(generator.limits().maxAmplitude()).isCloseTo(2.5, within(1e-12));
    }
    try (WgfmuRig rig = new WgfmuRig(100, OperationMode.FAST_IV, Rounding.REFUSE);
        WgfmuPulseGenerator generator = rig.driver()) {
      assertThat(generator.limits().maxAmplitude()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void theRsuPassesSmuAndWgfmuInTurnNeverHot() {
    try (WgfmuRig rig = new WgfmuRig(1e6, OperationMode.PG, Rounding.REFUSE);
        WgfmuPulseGenerator generator = rig.driver()) {
      generator.outputOn();
      PulseTrain train = PulseTrain.of(new Pulse(3, 2e-6, 20e-9, 20e-9));
      Rsu rsu = rig.mainframe().wgfmu(WgfmuRig.CHANNEL).rsu();
      for (int i = 0; i < 3; i++) {
        generator.fire(train);
        assertThat(rsu.path()).isEqualTo(Rsu.Path.WGFMU);
        generator.channel().toSmu();
        assertThat(rsu.path()).isEqualTo(Rsu.Path.SMU);
        generator.channel().toSmu();
      }
      assertThat(rig.hotSwitches()).isEmpty();
    }
  }

  @Test
  void fastIvMeasuresVoltageAndCurrentInThePulse() {
    try (WgfmuRig rig = new WgfmuRig(1e4, OperationMode.FAST_IV, Rounding.REFUSE);
        WgfmuPulseGenerator generator = rig.driver()) {
      generator.outputOn();
      WgfmuPattern pattern =
          new WgfmuPattern()
              .to(100e-9, 2)
              .to(10e-6, 2)
              .to(100e-9, 0)
              .measure(MeasureEvent.averaged("top", 2e-6, 5, 1e-6, 500e-9));
      List<Sample> current = generator.channel().play(pattern, 3, MeasureRange.MA1);
      assertThat(current).hasSize(15);
      assertThat(current.get(0).seconds()).isCloseTo(2.25e-6, within(1e-12));
      assertThat(current.get(5).seconds()).isCloseTo(2.25e-6 + 10.2e-6, within(1e-12));
      assertThat(current).allSatisfy(s -> assertThat(s.value()).isCloseTo(2e-4, within(1e-6)));
      List<Sample> saturated = generator.channel().play(pattern, 1, MeasureRange.UA100);
      assertThat(saturated).allSatisfy(s -> assertThat(s.value()).isEqualTo(1e-4));
      List<Sample> volts = generator.channel().play(pattern, 1, MeasureRange.V5);
      assertThat(volts).allSatisfy(s -> assertThat(s.value()).isCloseTo(2, within(5e-3)));
      assertThat(rig.circuit().voltage(rig.dut())).isZero();
    }
  }

  @Test
  void whatAModeCannotDoIsRefusedBeforeItIsSent() {
    try (WgfmuRig rig = new WgfmuRig(1e4, OperationMode.PG, Rounding.REFUSE);
        WgfmuPulseGenerator generator = rig.driver()) {
      generator.outputOn();
      WgfmuChannel channel = generator.channel();
      assertThatThrownBy(() -> new WgfmuPattern().to(22e-9, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("nearest is 20 ns");
      WgfmuPattern high = new WgfmuPattern().to(1e-6, 6.0).to(1e-6, 0.0);
      assertThatThrownBy(() -> channel.play(high, 1, MeasureRange.V10)).hasMessageContaining("pg");
      WgfmuPattern held = new WgfmuPattern().to(1e-6, 1.0);
      assertThatThrownBy(() -> channel.play(held, 1, MeasureRange.V10))
          .hasMessageContaining("ends at 1.0 V");
      WgfmuPattern fine = new WgfmuPattern().to(1e-6, 1.0).to(1e-6, 0.0);
      assertThatThrownBy(() -> channel.play(fine, 1, MeasureRange.MA1))
          .hasMessageContaining("voltage only");
      assertThatThrownBy(() -> channel.play(fine, 0, MeasureRange.V10))
          .hasMessageContaining("loops");
      channel.toSmu();
      assertThatThrownBy(() -> channel.play(fine, 1, MeasureRange.V10))
          .isInstanceOf(InstrumentException.class)
          .hasMessageContaining("passes the SMU");
    }
  }

  @Test
  void abortHoldsTheVoltageAndZeroFollows() {
    try (WgfmuRig rig = new WgfmuRig(1e6, OperationMode.PG, Rounding.REFUSE);
        WgfmuPulseGenerator generator = rig.driver()) {
      generator.outputOn();
      WgfmuSession session = generator.channel().session();
      session.clear();
      session.call("create", f -> f.WGFMU_createPattern("long", 0));
      session.call("add", f -> f.WGFMU_addVector("long", 1e-6, 2));
      session.call("add", f -> f.WGFMU_addVector("long", 1, 2));
      session.call("sequence", f -> f.WGFMU_addSequence(WgfmuRig.CHANNEL, "long", 1));
      session.call("execute", WgfmuFunctions::WGFMU_execute);
      assertThat(generator.channel().status().state()).isEqualTo(RunStatus.RUNNING);
      assertThat(generator.outputsOff()).isFalse();
      session.call("abort", WgfmuFunctions::WGFMU_abort);
      assertThat(generator.channel().status().state()).isEqualTo(RunStatus.ABORT_COMPLETED);
      assertThat(rig.circuit().voltage(rig.dut())).isCloseTo(2, within(1e-3));
      generator.makeSafe();
      assertThat(rig.circuit().voltage(rig.dut())).isZero();
      assertThat(generator.outputsOff()).isTrue();
      assertThat(rig.hotSwitches()).isEmpty();
    }
  }

  @Test
  void whatACrashedProgramLeftIsMadeSafe() {
    try (WgfmuRig rig = new WgfmuRig(1e6, OperationMode.PG, Rounding.REFUSE)) {
      rig.mainframe().wgfmu(WgfmuRig.CHANNEL).mode(org.ferroloop.simulator.mainframe.WgfmuMode.PG);
      rig.mainframe().wgfmu(WgfmuRig.CHANNEL).force(3);
      try (WgfmuPulseGenerator generator = rig.driver()) {
        assertThat(generator.outputsOff()).isFalse();
        generator.makeSafe();
        assertThat(generator.outputsOff()).isTrue();
      }
      assertThat(rig.circuit().voltage(rig.dut())).isZero();
      assertThat(rig.hotSwitches()).isEmpty();
    }
  }

  @Test
  void cautionsTellEdgesAndCompliance() {
    assertThat(Cautions.of(OperationMode.PG, 20e-9, 20e-9))
        .anySatisfy(line -> assertThat(line).contains("no current compliance"))
        .anySatisfy(line -> assertThat(line).contains("edges of 20 ns are below the 30 ns"))
        .anySatisfy(line -> assertThat(line).contains("forced and not measured"));
    assertThat(Cautions.of(OperationMode.FAST_IV, 70e-9, 1e-6))
        .noneSatisfy(line -> assertThat(line).contains("below"))
        .noneSatisfy(line -> assertThat(line).contains("not measured"));
  }
}
