package org.ferroloop.simulator.mainframe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import org.ferroloop.simulator.language.flex.FlexBench;
import org.ferroloop.simulator.node.Verdict;
import org.ferroloop.twin.switching.Waveform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SMU 3 and WGFMU channel 601 in turn at a device, SMU 2 at its other end. */
@Timeout(60)
class RsuTest {
  private final FlexBench flex = FlexBench.start("vxi11: inst0", "1 kOhm", "10 kOhm");

  @AfterEach
  void end() {
    flex.close();
  }

  private void output(Consumer<WgfmuOutput> deed) {
    flex.mainframe(
        frame -> {
          deed.accept(frame.wgfmu(601));
          return 0;
        });
  }

  private double reading() {
    return FlexBench.values(flex.ask("TI 3")).get(0);
  }

  @Test
  void passesTheSmuUntilTheWgfmuIsAsked() {
    flex.tell("CN 2,3", "DV 3,0,0.1,1e-3", "DV 2,0,0,1e-3");
    assertThat(reading()).isCloseTo(10e-6, within(1e-8));
    flex.tell("DZ 3");
    output(channel -> channel.mode(WgfmuMode.PG));
    flex.tell("RZ 3");
    assertThat(reading()).as("the relay is elsewhere").isCloseTo(0, within(1e-9));
    output(
        channel -> {
          assertThat(channel.rsu().path()).isEqualTo(Rsu.Path.WGFMU);
          assertThat(channel.rsu().hotSwitches()).isEmpty();
          assertThat(channel.rsu().smuSlot()).isEqualTo(3);
        });
    flex.tell("DZ 3");
    output(channel -> channel.mode(WgfmuMode.SMU));
    flex.tell("RZ 3");
    assertThat(reading()).isCloseTo(10e-6, within(1e-8));
    output(channel -> assertThat(channel.rsu().hotSwitches()).isEmpty());
  }

  @Test
  void notesWhatIsSwitchedHot() {
    flex.tell("CN 2,3", "DV 3,0,1,1e-3");
    output(channel -> channel.mode(WgfmuMode.FASTIV));
    output(
        channel -> {
          assertThat(channel.rsu().hotSwitches()).hasSize(1);
          assertThat(channel.rsu().hotSwitches().get(0).volts()).isCloseTo(1, within(1e-6));
          assertThat(channel.rsu().hotSwitches().get(0).channel()).isEqualTo(601);
        });
    flex.tell("DZ");
    output(
        channel -> {
          channel.force(3);
          channel.disconnect();
          assertThat(channel.connected()).isFalse();
          assertThat(channel.rsu().hotSwitches()).hasSize(2);
          channel.force(0);
          channel.connect();
          assertThat(channel.rsu().hotSwitches()).as("cold").hasSize(2);
        });
  }

  @Test
  void pulsesReachTheDeviceBehindFiftyOhm() {
    flex.tell("CN 2", "DV 2,0,0,0.1");
    flex.bench().truth().mark(0.5);
    output(
        channel -> {
          channel.mode(WgfmuMode.PG);
          channel.forceRange(ForceRange.V5);
          channel.play(Waveform.trapezoid(0, 3, 2.02e-6, 20e-9, 20e-9), 3);
          assertThat(channel.voltage()).isZero();
        });
    Verdict seen = flex.bench().truth().verdict("dut");
    assertThat(seen.positivePulses()).isEqualTo(3);
    assertThat(seen.highestVoltage()).isCloseTo(3 * 10_000.0 / 10_050, within(1e-3));
    assertThat(seen.widestPulse()).isCloseTo(2.02e-6, within(2e-8));
    output(
        channel -> {
          channel.mode(WgfmuMode.FASTIV);
          assertThat(channel.senseAt(3).voltage()).as("no divider").isCloseTo(3, within(1e-6));
          assertThat(channel.senseAt(3).current()).isCloseTo(300e-6, within(1e-8));
          assertThat(channel.voltage()).isZero();
          assertThat(channel.sampledVoltage(channel.senseAt(3))).isCloseTo(3, within(0.01));
          assertThat(channel.sampledCurrent(channel.senseAt(3), 2)).as("saturates").isEqualTo(1e-4);
          assertThat(channel.sampledCurrent(channel.senseAt(3), 3)).isCloseTo(3e-4, within(2e-6));
        });
  }

  @Test
  void clipsToItsForceRangeAndHoldsTheLastVoltage() {
    output(
        channel -> {
          channel.mode(WgfmuMode.PG);
          channel.forceRange(ForceRange.V3);
          channel.force(4);
          assertThat(channel.voltage()).isEqualTo(3);
          channel.force(0);
          channel.play(Waveform.of(new double[] {0, 1e-6}, new double[] {0, -4}), 1);
          assertThat(channel.voltage()).isEqualTo(-3);
          channel.reset();
          assertThat(channel.mode()).isEqualTo(WgfmuMode.SMU);
          assertThat(channel.voltage()).isZero();
          assertThat(channel.rsu().hotSwitches()).isEmpty();
        });
    assertThat(ForceRange.NEGATIVE10.inPulseGeneratorMode()).isFalse();
    assertThat(ForceRange.V5.inPulseGeneratorMode()).isTrue();
    assertThat(ForceRange.NEGATIVE10.clipped(1)).isZero();
  }

  @Test
  void knowsItsChannels() {
    flex.mainframe(
        frame -> {
          assertThat(frame.wgfmuChannels()).containsExactly(601, 602);
          assertThat(frame.smuSlots()).containsExactly(1, 2, 3, 4);
          assertThatThrownBy(() -> frame.wgfmu(501))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("501");
          assertThatThrownBy(() -> frame.smu(6)).isInstanceOf(IllegalArgumentException.class);
          return 0;
        });
  }

  /** One pulse and one read of four points, with the switching that both need. */
  @Test
  void aStepTakesTheTimeOfTheMeasuredFiles() {
    flex.tell("FMT 1,1", "CN 2,3", "AAD 3,1;AIT 1,2,4;AZ 1", "DV 2,0,0,0.1", "RI 3,11");
    flex.tell("MM 2,3", "WT 0,0", "WM 1,1");
    double before = flex.bench().seconds();
    output(
        channel -> {
          channel.mode(WgfmuMode.PG);
          channel.play(
              Waveform.of(
                  new double[] {0, 1e-3, 1.00002e-3, 1.00202e-3, 1.00204e-3, 2.00204e-3},
                  new double[] {0, 0, 1, 1, 0, 0}),
              1);
          channel.mode(WgfmuMode.SMU);
        });
    flex.tell("WV 3,1,0,-0.1,0.1,4,0.1", "XE");
    flex.read();
    flex.tell("DZ");
    assertThat(flex.error()).isZero();
    assertThat(flex.bench().seconds() - before).isBetween(1.2, 1.5);
  }
}
