package org.ferroloop.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Map;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Drive;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.simulator.node.Resistor;
import org.ferroloop.simulator.node.Terminal;
import org.ferroloop.simulator.node.Wiring;
import org.ferroloop.time.VirtualClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixModelTest {
  private final Circuit circuit = new Circuit(new VirtualClock(Instant.EPOCH));

  @ParameterizedTest
  @ValueSource(strings = {"keithley-707b", "keithley-3706a", "keysight-e5250a"})
  void connectsOneDeviceAtATime(String file) {
    circuit.addCell("a", new Resistor(1e3), Wiring.IDEAL);
    circuit.addCell("b", new Resistor(1e6), Wiring.IDEAL);
    circuit.ground("a", Terminal.BOTTOM);
    circuit.ground("b", Terminal.BOTTOM);
    Port smu = circuit.addPort("smu");
    smu.drive(Drive.voltage(0.1, 0, 1e-2));
    MatrixModel matrix =
        new MatrixModel(
            MatrixSpec.read(Physics.file(file)),
            circuit,
            Map.of(1, smu),
            Map.of(
                1, new MatrixModel.Column("a", Terminal.TOP),
                2, new MatrixModel.Column("b", Terminal.TOP)));
    assertThat(smu.sense().current()).isZero();
    matrix.perform("connect", 1, 1);
    assertThat(smu.sense().current()).isCloseTo(1e-4, within(1e-9));
    circuit.mark(0.05);
    matrix.perform("connect", 1, 2);
    assertThat(smu.sense().current()).isCloseTo(1e-7, within(1e-12));
    assertThat(circuit.voltage("a")).isZero();
    assertThat(matrix.perform("closed")).containsExactly(1, 2);
    matrix.perform("openall");
    assertThat(smu.sense().current()).isZero();
    assertThatThrownBy(() -> matrix.perform("close", 99, 1)).isInstanceOf(ModelRefusal.class);
  }
}
