package org.ferroloop.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.simulator.node.Resistor;
import org.ferroloop.simulator.node.Terminal;
import org.ferroloop.simulator.node.Wiring;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmuModelTest {
  private final Circuit circuit = new Circuit(new VirtualClock(Instant.EPOCH));

  private SmuModel smu(String file, double ohms) {
    circuit.addCell("dut", new Resistor(ohms), Wiring.IDEAL);
    circuit.ground("dut", Terminal.BOTTOM);
    Port port = circuit.addPort("smu");
    circuit.connect(port, "dut", Terminal.TOP);
    return new SmuModel(SmuSpec.read(Physics.file(file)), port, Seeds.of(7).stream("noise"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keithley-2400",
        "keithley-2410",
        "keithley-2450",
        "keithley-2636b",
        "keysight-b2902a",
        "keysight-b2912a"
      })
  void readsAResistor(String file) {
    SmuModel smu = smu(file, 1e6);
    smu.set("compliance.current", 1e-6);
    smu.set("voltage", 0.1);
    smu.set("output", 1);
    double[] reading = smu.perform("measure");
    assertThat(reading).hasSize(5);
    assertThat(reading[0]).isCloseTo(0.1, within(2e-4));
    assertThat(reading[1]).isCloseTo(1e-7, within(1e-9));
    assertThat(reading[4]).isZero();
  }

  @Test
  void complianceIsAClamp() {
    SmuModel smu = smu("keithley-2636b", 1e6);
    smu.set("compliance.current", 1e-8);
    smu.set("voltage", 1);
    smu.set("output", 1);
    double[] reading = smu.perform("measure");
    assertThat(reading[0]).isCloseTo(0.01, within(1e-4));
    assertThat((int) reading[4] & SmuModel.COMPLIANCE).isNotZero();
    assertThat(smu.get("tripped")).isEqualTo(1);
    assertThat(circuit.verdict("dut").highestVoltage()).isLessThan(0.011);
  }

  @Test
  void a2636BReadsTenGigaohmAnd2400DoesNot() {
    SmuModel fine = smu("keithley-2636b", 10e9);
    fine.set("compliance.current", 1e-6);
    fine.set("voltage", 0.1);
    fine.set("output", 1);
    assertThat(fine.perform("measure")[1]).isCloseTo(10e-12, within(0.3e-12));
    SmuModelTest other = new SmuModelTest();
    SmuModel coarse = other.smu("keithley-2400", 10e9);
    coarse.set("voltage", 0.1);
    coarse.set("output", 1);
    double error = Math.abs(coarse.perform("measure")[1] - 10e-12);
    assertThat(error).isGreaterThan(1e-12);
  }

  @Test
  void aFixedRangeOverflowsOrClamps() {
    SmuModel smu = smu("keysight-b2912a", 1e3);
    smu.set("compliance.current", 0.01);
    smu.set("sense.current.range", 1e-6);
    smu.set("voltage", 0.1);
    smu.set("output", 1);
    assertThat(smu.perform("measure")[1]).isEqualTo(9.9e37);
    SmuModel clamping = new SmuModelTest().smu("keithley-2400", 1e3);
    clamping.set("compliance.current", 0.01);
    clamping.set("sense.current.range", 1e-6);
    clamping.set("voltage", 0.1);
    clamping.set("output", 1);
    double[] reading = clamping.perform("measure");
    assertThat(reading[1]).isCloseTo(1.05e-6, within(1e-9));
    assertThat((int) reading[4] & SmuModel.RANGE_COMPLIANCE).isNotZero();
  }

  @Test
  void sweepsAndTakesTime() {
    SmuModel smu = smu("keithley-2400", 1e5);
    smu.set("mode", 1);
    smu.set("sweep.start", -0.1);
    smu.set("sweep.stop", 0.1);
    smu.set("sweep.points", 4);
    smu.set("trigger.count", 4);
    smu.set("nplc", 4);
    smu.set("output", 1);
    double before = circuit.seconds();
    double[] readings = smu.perform("read");
    assertThat(readings).hasSize(20);
    assertThat(readings[0]).isCloseTo(-0.1, within(1e-4));
    assertThat(readings[15]).isCloseTo(0.1, within(1e-4));
    // 4 points, 4 PLC at 50 Hz, twice for auto-zero: 0.64 s and the settling
    assertThat(circuit.seconds() - before).isBetween(0.64, 0.9);
    assertThat(smu.perform("fetch")).isEqualTo(readings);
    assertThat(circuit.voltage("dut")).isZero();
  }

  @Test
  void refusesReadWhenOffAndTooMuchPower() {
    SmuModel smu = smu("keithley-2400", 1e5);
    ModelRefusal off = catchThrowableOfType(ModelRefusal.class, () -> smu.perform("read"));
    assertThat(off.number()).isEqualTo(803);
    smu.set("voltage", 100);
    ModelRefusal power =
        catchThrowableOfType(ModelRefusal.class, () -> smu.set("compliance.current", 1));
    assertThat(power.number()).isEqualTo(826);
    assertThat(power.nearest()).isEqualTo(0.105);
  }
}
