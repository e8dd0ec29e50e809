package org.ferroloop.simulator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.twin.switching.Waveform;
import org.junit.jupiter.api.Test;

class CircuitTest {
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final Circuit circuit = new Circuit(clock);

  private Port onTop(String name, String cell) {
    Port port = circuit.addPort(name);
    circuit.connect(port, cell, Terminal.TOP);
    return port;
  }

  @Test
  void dividesWithTheSourceResistance() {
    circuit.addCell("load", new Resistor(50), Wiring.IDEAL);
    circuit.ground("load", Terminal.BOTTOM);
    Port pg = onTop("pg", "load");
    pg.drive(Drive.voltage(2, 50, Double.POSITIVE_INFINITY));
    assertThat(circuit.voltage("load")).isCloseTo(1, within(1e-9));
    pg.drive(Drive.voltage(0, 50, Double.POSITIVE_INFINITY));
    circuit.mark(0.1);
    pg.fire(Waveform.trapezoid(0, 4, 100e-9, 10e-9, 10e-9), 3, 1e-6);
    Verdict seen = circuit.verdict("load");
    assertThat(seen.highestVoltage()).isCloseTo(2, within(1e-6));
    assertThat(seen.widestPulse()).isCloseTo(100e-9, within(1e-12));
    assertThat(seen.highestCurrent()).isCloseTo(0.04, within(1e-6));
    assertThat(seen.positivePulses()).isEqualTo(3);
    assertThat(seen.fastestSlew()).isCloseTo(2e8, within(1e3));
    assertThat(clock.nanos()).isBetween(2109L, 2110L);
  }

  @Test
  void readsPicoamperesAtTheBottomWhileTheGeneratorRests() {
    circuit.addCell("dut", new Resistor(10e9), Wiring.IDEAL);
    Port pg = onTop("pg", "dut");
    Port smu = circuit.addPort("smu");
    circuit.connect(smu, "dut", Terminal.BOTTOM);
    pg.drive(Drive.voltage(0, 50, Double.POSITIVE_INFINITY));
    smu.drive(Drive.voltage(0.1, 0, 1e-6));
    OperatingPoint point = smu.sense();
    assertThat(point.current()).isCloseTo(10e-12, within(1e-17));
    assertThat(point.limited()).isFalse();
  }

  @Test
  void complianceLowersTheVoltage() {
    circuit.addCell("dut", new Resistor(1000), Wiring.IDEAL);
    circuit.ground("dut", Terminal.BOTTOM);
    Port smu = onTop("smu", "dut");
    smu.drive(Drive.voltage(1, 0, 100e-6));
    OperatingPoint point = smu.sense();
    assertThat(point.voltage()).isCloseTo(0.1, within(1e-9));
    assertThat(point.current()).isCloseTo(100e-6, within(1e-12));
    assertThat(point.limited()).isTrue();
  }

  @Test
  void aSourcedCurrentStopsAtItsVoltageLimit() {
    circuit.addCell("dut", new Resistor(1000), Wiring.IDEAL);
    circuit.ground("dut", Terminal.BOTTOM);
    Port smu = onTop("smu", "dut");
    smu.drive(Drive.current(1e-3, 21));
    assertThat(smu.sense().voltage()).isCloseTo(1, within(1e-6));
    smu.drive(Drive.current(1e-3, 0.5));
    assertThat(smu.sense().voltage()).isCloseTo(0.5, within(1e-6));
    assertThat(smu.sense().limited()).isTrue();
  }

  @Test
  void aFloatingBottomSeesNoPulse() {
    circuit.addCell("dut", new Resistor(1e6), Wiring.IDEAL);
    Port pg = onTop("pg", "dut");
    pg.drive(Drive.voltage(0, 50, Double.POSITIVE_INFINITY));
    pg.fire(Waveform.trapezoid(0, 4, 100e-9, 10e-9, 10e-9), 1, 1e-6);
    assertThat(circuit.verdict("dut").highestVoltage()).isZero();
  }

  @Test
  void seriesResistanceAndCapacitanceSwallowShortPulses() {
    circuit.addCell("dut", new Resistor(1e12, 1e-12), new Wiring(100e3, 0, 0));
    circuit.ground("dut", Terminal.BOTTOM);
    Port pg = onTop("pg", "dut");
    pg.drive(Drive.voltage(0, 50, Double.POSITIVE_INFINITY));
    pg.fire(Waveform.trapezoid(0, 4, 20e-9, 2e-9, 2e-9), 1, 1e-6);
    // A step through tau = 100 ns for 20 ns: 1 - exp(-0.2) = 0.18 of it.
    assertThat(circuit.verdict("dut").highestVoltage()).isCloseTo(4 * 0.181, within(0.03));
  }

  @Test
  void anIdleLevelCountsAsOneLongPulse() {
    circuit.addCell("dut", new Resistor(1e9), Wiring.IDEAL);
    circuit.ground("dut", Terminal.BOTTOM);
    Port pg = onTop("pg", "dut");
    pg.drive(Drive.voltage(1, 50, Double.POSITIVE_INFINITY));
    circuit.pass(0.25);
    assertThat(circuit.verdict("dut").widestPulse()).isCloseTo(0.25, within(1e-6));
  }

  @Test
  void aFreeRunningGeneratorPulsesWhileTimePasses() {
    circuit.addCell("dut", new Resistor(1e9), Wiring.IDEAL);
    circuit.ground("dut", Terminal.BOTTOM);
    Port pg = onTop("pg", "dut");
    pg.drive(Drive.voltage(0, 50, Double.POSITIVE_INFINITY));
    pg.repeat(Waveform.trapezoid(0, 2, 100e-9, 10e-9, 10e-9), 1e-3);
    circuit.pass(0.0105);
    assertThat(circuit.verdict("dut").positivePulses()).isEqualTo(11);
  }

  @Test
  void anOpenContactAndAShortShow() {
    circuit.addCell("dut", new Resistor(1e9), Wiring.IDEAL);
    circuit.ground("dut", Terminal.BOTTOM);
    Port smu = onTop("smu", "dut");
    smu.drive(Drive.voltage(0.1, 0, 0.1));
    circuit.condition("dut", Condition.OPEN);
    assertThat(smu.sense().current()).isZero();
    circuit.condition("dut", Condition.SHORT);
    assertThat(smu.sense().current()).isCloseTo(0.5e-3, within(1e-6));
  }
}
