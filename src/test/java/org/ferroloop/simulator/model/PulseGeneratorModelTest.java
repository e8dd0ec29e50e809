package org.ferroloop.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.simulator.node.Resistor;
import org.ferroloop.simulator.node.Terminal;
import org.ferroloop.simulator.node.Wiring;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PulseGeneratorModelTest {
  private final Circuit circuit = new Circuit(new VirtualClock(Instant.EPOCH));

  private PulseGeneratorModel generator(String file, double ohms) {
    circuit.addCell("dut", new Resistor(ohms), Wiring.IDEAL);
    circuit.ground("dut", Terminal.BOTTOM);
    Port port = circuit.addPort("pg");
    circuit.connect(port, "dut", Terminal.TOP);
    return new PulseGeneratorModel(GeneratorSpec.read(Physics.file(file)), port);
  }

  private static void onePulse(PulseGeneratorModel pg, double volts, double width) {
    pg.set("function", 3);
    pg.set(volts > 0 ? "high" : "low", volts);
    pg.set(volts > 0 ? "low" : "high", 0);
    pg.set("polarity", volts > 0 ? 0 : 1);
    pg.set("pulse.leading", 8.4e-9);
    pg.set("pulse.trailing", 8.4e-9);
    pg.set("pulse.width", width);
    pg.set("burst", 1);
    pg.set("trigger.source", 1);
    pg.set("output", 1);
    pg.perform("trigger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keysight-33500b",
        "keysight-33600a",
        "tektronix-afg31000",
        "siglent-sdg",
        "rigol-dg4000"
      })
  void theLoadSettingOnlyAccounts(String file) {
    PulseGeneratorModel pg = generator(file, 1e9);
    pg.set("load", 50);
    circuit.mark(0.2);
    onePulse(pg, 1, 50e-9);
    assertThat(circuit.verdict("dut").highestVoltage()).isCloseTo(2, within(1e-3));
    pg.set("load", 9.9e37);
    assertThat(pg.get("high")).isCloseTo(2, within(1e-3));
    assertThat(pg.get("load")).isEqualTo(Double.POSITIVE_INFINITY);
    circuit.mark(0.2);
    pg.perform("trigger");
    assertThat(circuit.verdict("dut").highestVoltage()).isCloseTo(2, within(1e-3));
    assertThat(circuit.verdict("dut").widestPulse()).isCloseTo(50e-9, within(1e-10));
    assertThat(circuit.verdict("dut").positivePulses()).isEqualTo(1);
  }

  @Test
  void invertedPulsesRestAtZero() {
    PulseGeneratorModel pg = generator("keysight-33600a", 1e9);
    pg.set("load", 9.9e37);
    circuit.mark(0.2);
    onePulse(pg, -3, 20e-9);
    assertThat(pg.restingEmf()).isZero();
    assertThat(circuit.verdict("dut").lowestVoltage()).isCloseTo(-3, within(1e-3));
    assertThat(circuit.verdict("dut").highestVoltage()).isZero();
    assertThat(circuit.verdict("dut").negativePulses()).isEqualTo(1);
    assertThat(circuit.voltage("dut")).isZero();
  }

  @Test
  void outputOnWithoutBurstPulsesOn() {
    PulseGeneratorModel pg = generator("keysight-33600a", 1e9);
    pg.set("function", 3);
    pg.set("high", 1);
    pg.set("low", 0);
    pg.set("output", 1);
    circuit.mark(0.2);
    circuit.pass(0.0101);
    assertThat(circuit.verdict("dut").positivePulses()).isBetween(10L, 11L);
    pg.set("output", 0);
    circuit.mark(0.2);
    circuit.pass(1);
    assertThat(circuit.verdict("dut").positivePulses()).isZero();
  }

  @Test
  void refusesWithTheNearestValue() {
    PulseGeneratorModel pg = generator("keysight-33500b", 1e9);
    ModelRefusal width =
        catchThrowableOfType(ModelRefusal.class, () -> pg.set("pulse.width", 1e-9));
    assertThat(width.number()).isEqualTo(-222);
    assertThat(width.nearest()).isEqualTo(16e-9);
    ModelRefusal high = catchThrowableOfType(ModelRefusal.class, () -> pg.set("high", 7));
    assertThat(high.number()).isEqualTo(-222);
    assertThat(high.nearest()).isCloseTo(5, within(1e-9));
    pg.set("function", 3);
    assertThatThrownBy(() -> pg.set("period", 50e-6)).isInstanceOf(ModelRefusal.class);
    assertThatThrownBy(() -> pg.perform("trigger")).isInstanceOf(ModelRefusal.class);
  }

  @Test
  void resetSwitchesOff() {
    PulseGeneratorModel pg = generator("keysight-81160a", 1e9);
    pg.set("output", 1);
    pg.reset();
    assertThat(pg.get("output")).isZero();
    circuit.mark(0.01);
    circuit.pass(1);
    assertThat(circuit.verdict("dut").highestVoltage()).isZero();
  }
}
