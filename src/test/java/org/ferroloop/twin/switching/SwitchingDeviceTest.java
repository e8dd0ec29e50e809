package org.ferroloop.twin.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.ferroloop.config.InputException;
import org.ferroloop.config.TextFile;
import org.ferroloop.random.Seeds;
import org.junit.jupiter.api.Test;

class SwitchingDeviceTest {
  private static final Path FILE = Path.of("simulators", "devices", "id161zr15000.yaml");

  private final SwitchingTwin twin = SwitchingFile.read(FILE);

  private static Waveform pulse(double volts, double width) {
    return Waveform.trapezoid(0, volts, width, 20e-9, 20e-9);
  }

  @Test
  void positivePulsesLowerAndNegativeOnesRaise() {
    SwitchingDevice device = new SwitchingDevice(twin, null);
    device.age(10);
    double before = device.conductance();
    device.live(pulse(3, 2e-6));
    double low = device.conductance();
    assertThat(low).isLessThan(before / 2);
    device.live(pulse(-3, 2e-6));
    assertThat(device.conductance()).isGreaterThan(2 * low);
    assertThat(device.polarisation()).isBetween(-1.0, 1.0);
  }

  @Test
  void widerPulsesSwitchMore() {
    double last = 1;
    for (double width : new double[] {20e-9, 200e-9, 2e-6, 20e-6, 200e-6, 2e-3}) {
      SwitchingDevice device = new SwitchingDevice(twin, null);
      device.live(pulse(1.5, width));
      assertThat(device.share()).as("width %g", width).isLessThan(last);
      last = device.share();
    }
  }

  @Test
  void aDomainSwitchesSoonerOnceItHasSwitchedBefore() {
    SwitchingDevice pristine = new SwitchingDevice(twin, null);
    SwitchingDevice cycled = new SwitchingDevice(twin, null);
    cycled.age(10);
    for (SwitchingDevice device : List.of(pristine, cycled)) {
      device.live(pulse(1.5, 2e-6));
    }
    assertThat(cycled.share()).isLessThan(pristine.share() - 0.05);
    // At its first switching ln(time) is larger by the pin, later by less.
    Pinning pinning = new Pinning(2, 3, 0.5);
    assertThat(pinning.at(true, 0)).isEqualTo(2);
    assertThat(pinning.at(false, 2)).isCloseTo(3 * Math.exp(-1), within(1e-12));
  }

  @Test
  void withoutHistoryAllDomainsAreAlikeAndWithItTheEasyOnesMove() {
    SwitchingDevice pristine = new SwitchingDevice(twin, null);
    SwitchingDevice used = new SwitchingDevice(twin, null);
    used.live(pulse(-4, 2e-3));
    for (SwitchingDevice device : List.of(pristine, used)) {
      device.age(10);
      device.setShare(0.7);
      assertThat(device.share()).isCloseTo(0.7, within(1e-9));
      device.live(pulse(0.8, 2e-6));
    }
    // The easy domains of the used one are down already; a weak pulse finds little to do.
    assertThat(used.share()).isGreaterThan(pristine.share() + 0.02);
  }

  @Test
  void currentIsOhmicWhenReadAndRisesFasterBeyond() {
    SwitchingDevice device = new SwitchingDevice(twin, null);
    double g = device.conductance();
    double sum = device.current(0.1) / 0.1 + device.current(-0.1) / -0.1;
    assertThat(sum / 2).isCloseTo(g, within(1e-6 * g));
    assertThat(device.current(1.6) / device.current(0.16)).isCloseTo(0.288 / 1.9e-3, within(1e-6));
  }

  @Test
  void heatSwitchesSoonerAndConductsBetter() {
    double last = 1;
    double conducting = 0;
    for (double kelvin : new double[] {200, 298.15, 350, 400}) {
      SwitchingDevice device = new SwitchingDevice(twin, null);
      device.setTemperature(kelvin);
      assertThat(device.conductance()).as("%g K", kelvin).isGreaterThan(conducting);
      conducting = device.conductance();
      device.live(pulse(1.5, 2e-6));
      assertThat(device.share()).as("%g K", kelvin).isLessThan(last);
      last = device.share();
    }
  }

  @Test
  void barriersStayWhileTheTemperatureChanges() {
    // U = k T ln(tau/tau_a) is the same at both: 2 us at 298.15 K is tau_a (2e-6/tau_a)^r at
    // others.
    double atReference = -Math.log(2e-6);
    assertThat(new Arrhenius(298.15).logRate(atReference)).isCloseTo(atReference, within(1e-12));
    double hot = -new Arrhenius(2 * 298.15 - 1).logRate(atReference);
    double barrier = 298.15 * (Math.log(2e-6) - Math.log(1e-13));
    assertThat((2 * 298.15 - 1) * (hot - Math.log(1e-13))).isCloseTo(barrier, within(1e-6));
    // 0.1 eV over k is 1160.45 K.
    assertThat(Math.log(new Arrhenius(350).conduction()))
        .isCloseTo(1160.45 * (1 / 298.15 - 1 / 350.0), within(1e-4));
    assertThatThrownBy(() -> new SwitchingDevice(twin, null).setTemperature(20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("temperature");
  }

  @Test
  void tooMuchVoltageBreaksItForGood() {
    SwitchingDevice device = new SwitchingDevice(twin, null);
    device.live(pulse(7.5, 1e-6));
    assertThat(device.broken()).isTrue();
    assertThat(0.1 / device.current(0.1)).isCloseTo(800, within(1.0));
  }

  @Test
  void restingLosesPolarisation() {
    SwitchingDevice device = new SwitchingDevice(twin, null);
    double fresh = device.conductance();
    device.hold(0, 1e4);
    assertThat(device.conductance()).isBetween(0.8 * fresh, 0.9999 * fresh);
  }

  @Test
  void fatigueNarrowsTheWindow() {
    SwitchingDevice device = new SwitchingDevice(twin, null);
    double fresh = device.conductance();
    device.age(1e7);
    assertThat(device.conductance()).isLessThan(0.9 * fresh);
  }

  @Test
  void theSameSeedGivesTheSameState() {
    double[] states = new double[2];
    for (int i = 0; i < 2; i++) {
      SwitchingDevice device = new SwitchingDevice(twin, Seeds.of(3).stream("dut"));
      for (int k = 0; k < 20; k++) {
        device.live(pulse(k % 2 == 0 ? 1.5 : -1.2, 200e-9));
      }
      states[i] = device.conductance();
    }
    assertThat(states[0]).isEqualTo(states[1]);
  }

  @Test
  void filesSurviveAndAreStrict() {
    String text = SwitchingFile.text(twin);
    assertThat(SwitchingFile.parse("copy.yaml", text)).isEqualTo(twin);
    String raw = TextFile.read(FILE);
    assertThatThrownBy(
            () ->
                SwitchingFile.parse("bad.yaml", raw.replaceFirst("imprint:.*\n", "imprint: 0.3\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("imprint");
    assertThatThrownBy(
            () ->
                SwitchingFile.parse(
                    "bad.yaml", text.replaceFirst("steepness: \\d", "steepness: 9")))
        .isInstanceOf(InputException.class);
  }
}
