package org.ferroloop.simulator.language.flex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Data records, ranges and sweeps; SMU 1 has 1 MOhm to ground, SMU 3 5 GOhm through an RSU. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"vxi11: inst0", "gpib: 17, adapter: 0"})
class FlexMeasurementsTest {
  private final FlexBench flex;

  FlexMeasurementsTest(String wire) {
    flex = FlexBench.start(wire, "1 MOhm", "5 GOhm");
  }

  @AfterEach
  void end() {
    flex.close();
  }

  /** The read of the measured files, on SMU 3 against SMU 2. */
  private void readSetUp(int points) {
    flex.tell("FMT 1,1", "CN 2,3", "AAD 3,1;AIT 1,2,4;AZ 1", "DV 2,0,0,0.1", "RI 3,11");
    flex.tell("MM 2,3", "WT 0,0", "WM 1,1", "WV 3,1,0,-0.1,0.1," + points + ",0.1");
  }

  @Test
  void recordsHaveTheShapeOfTheirFormat() {
    flex.tell("CN 1", "AAD 1,1;AIT 1,2,1", "DV 1,0,0.1,1e-3");
    assertThat(flex.ask("TI 1,-14"))
        .matches("NAI[+-](\\d\\.\\d{5}|\\d{2}\\.\\d{4}|\\d{3}\\.\\d{3})E-\\d\\d");
    assertThat(flex.ask("FMT 11;TI 1")).matches("NAI\\+[0-9.]{8}E-\\d\\d");
    assertThat(flex.ask("FMT 21;TI 1")).matches("000AI\\+[0-9.]{8}E-\\d\\d");
    assertThat(flex.ask("FMT 2;TI 1")).matches("\\+.{11}");
    flex.tell("DV 1,0,0.1,1e-9", "FMT 21");
    assertThat(flex.ask("TI 1")).as("compliance is bit 8").startsWith("008AI");
    flex.tell("FMT 3");
    assertThat(flex.error()).as("binary is not simulated").isEqualTo(120);
  }

  @Test
  void beyondAFixedRangeThereIsNoData() {
    flex.tell("CN 1", "DV 1,0,0.1,1e-3");
    assertThat(flex.ask("TI 1,-11")).isEqualTo("VAI+199.999E+99");
    assertThat(flex.ask("TV 1,-5")).startsWith("NAV+0.1000");
    flex.tell("DV 1,0,1");
    assertThat(flex.ask("TV 1,-5")).isEqualTo("VAV+199.999E+99");
    assertThat(flex.ask("FMT 11;TI 1,-11")).isEqualTo("VAI+199.9999E+99");
    assertThat(flex.ask("FMT 21;TI 1,-11")).isEqualTo("001AI+199.9999E+99");
  }

  @Test
  void timeStampsComeFirst() {
    flex.tell("CN 1", "TSR");
    assertThat(flex.ask("TTI 1")).matches("NAT\\+.{11},NAI[+-].{11}");
    assertThat(flex.ask("TTV 1")).matches("NAT\\+.{11},NAV[+-].{11}");
    assertThat(flex.ask("TTIV 1")).matches("NAT\\+.{11},NAI[+-].{11},NAV[+-].{11}");
    flex.tell("TSC 1", "MM 1,1", "XE");
    assertThat(flex.read()).matches("NAT\\+.{11},NAI[+-].{11}");
    flex.tell("TSR", "PA 2.5", "TSQ");
    assertThat(flex.ask("NUB?")).as("the timer is data").isEqualTo("1");
    String timer = flex.read();
    assertThat(timer).startsWith("NZT+");
    assertThat(FlexBench.values(timer).get(0)).isBetween(2.5, 2.51);
  }

  @Test
  void executeNeedsAModeAndASweep() {
    flex.tell("CN 1", "XE");
    assertThat(flex.error()).isEqualTo(215);
    flex.tell("MM 2,1", "XE");
    assertThat(flex.error()).isEqualTo(220);
    flex.tell("WNU?");
    assertThat(flex.error()).isEqualTo(220);
    flex.tell("WV 1,2,0,-0.1,0.1,4");
    assertThat(flex.error()).isEqualTo(130);
    flex.tell("WV 1,1,0,-0.1,0.1,2000");
    assertThat(flex.error()).isEqualTo(120);
    flex.tell("WT 0,0,0,0.1");
    assertThat(flex.error()).as("a trigger delay beyond the delay").isEqualTo(120);
    flex.tell("MM 9,1");
    assertThat(flex.error()).isEqualTo(120);
    flex.tell("WV 1,2,0,0.001,1,4,1e-3", "FMT 1,1", "XE");
    List<Double> log = FlexBench.values(flex.read());
    assertThat(log.get(3)).isCloseTo(0.01, within(1e-4));
    assertThat(log.get(7)).isCloseTo(1, within(1e-4));
  }

  @Test
  void theReadOfTheMeasuredFiles() {
    readSetUp(4);
    flex.tell("XE");
    String line = flex.read();
    assertThat(line.split(",")).hasSize(8);
    assertThat(line)
        .matches(
            "NCI-.*,WCV-100\\.000E-03,NCI-.*,WCV.*,NCI\\+.*,WCV.*,NCI\\+.*,ECV\\+100\\.000E-03");
    List<Double> values = FlexBench.values(line);
    double[] volts = {-0.1, -0.033325, 0.033325, 0.1};
    for (int i = 0; i < volts.length; i++) {
      assertThat(values.get(2 * i + 1)).isEqualTo(volts[i]);
      double amperes = values.get(2 * i);
      assertThat(amperes).isCloseTo(volts[i] / 5e9 - 0.67e-12, within(0.6e-12));
      double tens = amperes / 10e-15;
      assertThat(tens).as("10 fA steps on the 1 nA range").isCloseTo(Math.rint(tens), within(1e-6));
    }
    assertThat(flex.error()).isZero();
    assertThat(flex.bench().truth().voltage("dut"))
        .as("back at start")
        .isCloseTo(-0.1, within(1e-6));
  }

  @Test
  void resolvesByRange() {
    flex.tell("CN 1,3", "AAD 3,1;AAD 1,1;AIT 1,2,4;FMT 11", "DV 2,0,0,1e-3");
    double small = FlexBench.values(flex.ask("TI 3,-10")).get(0) / 1e-15;
    assertThat(small).as("1 fA on 100 pA").isCloseTo(Math.rint(small), within(1e-5));
    assertThat(Math.abs(small)).as("the offset of the SMU path").isBetween(200.0, 1200.0);
    flex.tell("DV 1,0,10,1e-3");
    double large = FlexBench.values(flex.ask("TI 1,-16")).get(0) / 100e-12;
    assertThat(large).as("100 pA on 100 uA").isCloseTo(Math.rint(large), within(1e-6));
    assertThat(large * 100e-12).isCloseTo(10e-6, within(2e-9));
    double fast = FlexBench.values(flex.ask("AAD 1,0;TI 1,-16")).get(0) / 2e-9;
    assertThat(fast).as("range/50000 at high speed").isCloseTo(Math.rint(fast), within(1e-6));
    boolean zero = false;
    flex.tell("CL 1", "CN 1");
    for (int i = 0; i < 5; i++) {
      zero |= FlexBench.values(flex.ask("TI 1,-15")).get(0) == 0;
    }
    assertThat(zero).as("0 A is a reading").isTrue();
  }

  @Test
  void aSweepEndsAtComplianceWhenAsked() {
    flex.tell("CN 1", "FMT 1,1", "MM 2,1", "WT 0,0", "WM 2,1", "WV 1,1,0,0,1,5,0.4e-6", "XE");
    String line = flex.read();
    assertThat(line).matches("NAI.*,WAV.*,NAI.*,WAV.*,CAI.*,WAV.*,VAI.*,WAV.*,VAI.*,EAV.*");
    assertThat(line).contains("VAI+199.999E+99");
    assertThat(flex.bench().truth().voltage("load")).isZero();
    flex.tell("WM 1,2", "XE");
    assertThat(flex.read()).doesNotContain("VAI");
    assertThat(flex.bench().truth().voltage("load"))
        .as("clamped at stop")
        .isCloseTo(0.4, within(1e-3));
  }

  @Test
  void takesTheTimeOfTheMeasuredFiles() {
    readSetUp(4);
    double before = flex.bench().seconds();
    flex.tell("XE");
    flex.read();
    assertThat(flex.bench().seconds() - before).as("4 points").isBetween(0.5, 0.75);
    readSetUp(50);
    before = flex.bench().seconds();
    flex.tell("XE");
    flex.read();
    assertThat(flex.bench().seconds() - before).as("50 points").isBetween(6.5, 7.5);
    flex.tell("AZ 0");
    before = flex.bench().seconds();
    flex.tell("XE");
    flex.read();
    assertThat(flex.bench().seconds() - before).as("without auto zero").isBetween(3.3, 4.2);
  }

  @Test
  void theGroupTriggerExecutes() {
    flex.tell("CN 1", "MM 1,1");
    flex.link().trigger(FlexBench.soon());
    assertThat(flex.read()).startsWith("NAI");
  }
}
