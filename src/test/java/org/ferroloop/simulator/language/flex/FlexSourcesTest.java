package org.ferroloop.simulator.language.flex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Switches, sources, compliance and their errors; SMU 1 has 1 kOhm to ground. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"vxi11: inst0", "gpib: 17, adapter: 0"})
class FlexSourcesTest {
  private final FlexBench flex;

  FlexSourcesTest(String wire) {
    flex = FlexBench.start(wire, "1 kOhm", "1 MOhm");
  }

  @AfterEach
  void end() {
    flex.close();
  }

  private double value(String question) {
    return FlexBench.values(flex.ask(question)).get(0);
  }

  private int errorOf(String command) {
    flex.tell(command);
    return flex.error();
  }

  @Test
  void wantsItsSwitchClosed() {
    assertThat(errorOf("DV 1,0,1")).isEqualTo(200);
    assertThat(errorOf("DI 1,0,1e-6")).isEqualTo(200);
    assertThat(errorOf("TI 1")).isEqualTo(200);
    assertThat(errorOf("DZ 1")).isEqualTo(200);
    flex.tell("MM 1,1");
    assertThat(errorOf("XE")).isEqualTo(200);
    flex.tell("CN 1", "DV 1,0,1,5e-3", "CL", "CN 1");
    assertThat(value("TI 1")).as("0 V after the switch").isCloseTo(0, within(1e-9));
  }

  @Test
  void refusesWhatAModuleCannotDo() {
    flex.tell("CN");
    assertThat(flex.ask("*LRN? 0")).isEqualTo("CN 1,2,3,4");
    assertThat(errorOf("DV 1,2000,1")).as("no 200 V range").isEqualTo(124);
    assertThat(errorOf("DV 1,-20,1")).as("an output range is not fixed").isEqualTo(124);
    assertThat(errorOf("RI 4,10")).as("100 pA on a B1511B").isEqualTo(124);
    assertThat(errorOf("RI 1,10")).isZero();
    assertThat(errorOf("DV 1,0,120")).isEqualTo(120);
    assertThat(errorOf("DV 1,0,1,0")).as("0 A").isEqualTo(123);
    assertThat(errorOf("DV 1,0,30,0.1")).as("100 mA only up to 20 V").isEqualTo(123);
    assertThat(errorOf("DI 1,0,0.1,30")).isEqualTo(123);
    assertThat(errorOf("DV 1,0,50,1e-3")).isEqualTo(202);
    assertThat(errorOf("DI 1,0,1e-6,50")).isEqualTo(202);
    flex.mainframe(
        frame -> {
          frame.interlock(true);
          return 0;
        });
    assertThat(errorOf("DV 1,0,50,1e-3")).isZero();
    assertThat(flex.ask("WZ?")).as("1 mA through 1 kOhm is 1 V").isEqualTo("0");
    assertThat(errorOf("*CAL?")).isEqualTo(217);
    flex.tell("DV 1,0,10,20e-3");
    assertThat(flex.ask("WZ?")).isEqualTo("1");
  }

  @Test
  void setsIn25MicrovoltStepsOnTheHalfVoltRange() {
    flex.tell("CN 1", "AAD 1,1;AIT 1,2,10", "DV 1,0,0.0333333,1e-3");
    assertThat(value("TV 1")).isCloseTo(0.033325, within(3e-6));
    flex.tell("DV 1,20,0.0333333");
    assertThat(value("TV 1")).as("100 uV on the 2 V range").isCloseTo(0.0333, within(3e-6));
  }

  @Test
  void complianceClampsAndShowsItself() {
    flex.tell("CN 1,2", "DV 1,0,1,100e-6");
    String own = flex.ask("TIV 1");
    assertThat(own).startsWith("CAI").contains(",CAV");
    assertThat(FlexBench.values(own).get(0)).isCloseTo(100e-6, within(1e-8));
    assertThat(FlexBench.values(own).get(1)).isCloseTo(0.1, within(1e-4));
    assertThat(flex.ask("TI 2")).as("another channel's").startsWith("TBI");
    flex.tell("DV 1,0,1,2e-3");
    assertThat(flex.ask("TI 1")).startsWith("NAI+");
    flex.tell("DV 1,0,0.5");
    assertThat(flex.ask("*LRN? 1")).as("kept when left out").contains(",0.00200000");
  }

  @Test
  void forcesCurrentUpToItsVoltage() {
    flex.tell("CN 1", "DI 1,0,1e-3,2");
    assertThat(value("TV 1")).isCloseTo(1, within(1e-4));
    assertThat(flex.ask("TV 1")).startsWith("NAV");
    flex.tell("DI 1,0,1e-3,0.5");
    assertThat(flex.ask("TV 1")).startsWith("CAV");
    assertThat(value("TV 1")).isCloseTo(0.5, within(1e-3));
  }

  @Test
  void zeroIsGoneBackFrom() {
    assertThat(errorOf("RZ")).isEqualTo(205);
    flex.tell("CN 1", "DV 1,0,0.5,1e-3", "DZ");
    assertThat(value("TI 1")).isCloseTo(0, within(1e-9));
    flex.tell("RZ 1");
    assertThat(value("TI 1")).isCloseTo(0.5e-3, within(1e-6));
    assertThat(errorOf("RZ 1")).isEqualTo(205);
    flex.tell("IN 1");
    assertThat(flex.ask("*LRN? 1")).isEqualTo("CL1");
  }

  @Test
  void seriesResistorDropsTheVoltage() {
    flex.tell("CN 1", "SSR 1,1", "DV 1,0,1,1e-3");
    assertThat(value("TI 1")).isCloseTo(1 / 1.001e6, within(1e-9));
    flex.tell("SSR 1,0", "DV 1,0,1,5e-3");
    assertThat(value("TI 1")).isCloseTo(1e-3, within(1e-6));
  }

  @Test
  void resetPutsEverythingOff() {
    flex.tell("CN 1", "DV 1,0,1,5e-3", "*RST");
    assertThat(flex.ask("*LRN? 0")).isEqualTo("CL");
    assertThat(flex.bench().truth().voltage("load")).isZero();
    assertThat(flex.error()).isZero();
  }
}
