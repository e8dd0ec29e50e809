package org.ferroloop.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.ferroloop.calibration.symmetry.Widths;
import org.ferroloop.random.RandomStream;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Drive;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.simulator.node.Terminal;
import org.ferroloop.simulator.node.Wiring;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.twin.switching.SwitchingDevice;
import org.ferroloop.twin.switching.SwitchingFile;
import org.ferroloop.twin.switching.Waveform;

/**
 * The film of simulators/paper-bench.yaml at its electrical node, without instruments: a generator
 * of 50 ohm on top, a source of 0 V and 1 mA below, and the truth instead of a meter.
 */
final class NodeFilm {
  private static final double EDGES = 16e-9;

  private final SwitchingDevice device;
  private final Port generator;
  private final Waveform up;
  private final Waveform down;

  /**
   * @param cycles noise from pulse to pulse; null for none
   */
  NodeFilm(Widths widths, RandomStream cycles) {
    device =
        new SwitchingDevice(
            SwitchingFile.read(Path.of("simulators", "devices", "id161zr15000.yaml")), cycles);
    Circuit circuit = new Circuit(new VirtualClock(Instant.EPOCH));
    circuit.addCell("film", device, new Wiring(100, 1e-12, 0));
    generator = circuit.addPort("generator");
    Port meter = circuit.addPort("meter");
    circuit.connect(generator, "film", Terminal.TOP);
    circuit.connect(meter, "film", Terminal.BOTTOM);
    generator.drive(Drive.voltage(0, 50, Double.POSITIVE_INFINITY));
    meter.drive(Drive.voltage(0, 0, 1e-3));
    up = Waveform.trapezoid(0, widths.up(), widths.width(), EDGES, EDGES);
    down = Waveform.trapezoid(0, widths.down(), widths.width(), EDGES, EDGES);
  }

  void pulse(boolean raising) {
    generator.fire(raising ? up : down, 1, 2e-2);
  }

  double weight() {
    return Widths.WINDOW.weight(device.conductance());
  }
}
