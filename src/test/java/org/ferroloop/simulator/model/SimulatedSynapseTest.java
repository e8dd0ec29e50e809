package org.ferroloop.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.ferroloop.SharedData;
import org.ferroloop.calibration.switching.PulseRecord;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.SweepRow;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.simulator.node.Terminal;
import org.ferroloop.simulator.node.Wiring;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.twin.switching.SwitchingDevice;
import org.ferroloop.twin.switching.SwitchingFile;
import org.ferroloop.twin.switching.Waveform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generator, a source-measure unit and the switching twin on one node, against the wafer. */
class SimulatedSynapseTest {
  private final Circuit circuit = new Circuit(new VirtualClock(Instant.EPOCH));
  private final SwitchingDevice device =
      new SwitchingDevice(
          SwitchingFile.read(Path.of("simulators", "devices", "id161zr15000.yaml")), null);
  private final PulseGeneratorModel generator;
  private final SmuModel smu;

  SimulatedSynapseTest() {
    circuit.addCell("dut", device, Wiring.IDEAL);
    Port pg = circuit.addPort("pg");
    Port bottom = circuit.addPort("smu");
    circuit.connect(pg, "dut", Terminal.TOP);
    circuit.connect(bottom, "dut", Terminal.BOTTOM);
    generator = new PulseGeneratorModel(GeneratorSpec.read(Physics.file("keysight-33600a")), pg);
    smu =
        new SmuModel(
            SmuSpec.read(Physics.file("keithley-2636b")), bottom, Seeds.of(1).stream("smu"));
    generator.set("load", 9.9e37);
    generator.set("function", 3);
    generator.set("burst", 1);
    generator.set("trigger.source", 1);
    smu.set("compliance.current", 1e-3);
    smu.set("output", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11:19:00", "11:26:07", "11:32:36", "11:38:44"})
  void reproducesMeasuredSweeps(String time) {
    MeasuredSweep sweep = B1500Csv.read(SharedData.sweep("ID161ZR15000", time));
    history(sweep);
    double width = sweep.rows().get(0).width();
    generator.set("period", 1);
    generator.set("pulse.width", width);
    generator.set("pulse.leading", 16e-9);
    generator.set("pulse.trailing", 16e-9);
    generator.set("output", 1);
    double squares = 0;
    double low = 1;
    double high = 0;
    for (SweepRow row : sweep.rows()) {
      pulse(row.amplitude());
      double g = row.conductance();
      squares += Math.pow(read() - g, 2);
      low = Math.min(low, g);
      high = Math.max(high, g);
    }
    double rmse = 2 * Math.sqrt(squares / sweep.rows().size()) / (high - low);
    assertThat(rmse).as("on [-1, 1], %s", time).isLessThan(0.1);
    assertThat(circuit.verdict("dut").widestPulse()).isLessThan(1.05 * width + 50e-9);
  }

  /** What the device had lived through before, pulse by pulse, and where the sweep begins. */
  private void history(MeasuredSweep sweep) {
    SharedData.sweeps().stream()
        .filter(file -> file.toString().contains("ID161ZR15000"))
        .map(B1500Csv::read)
        .filter(PulseRecord::responds)
        .filter(earlier -> earlier.measuredAt().isBefore(sweep.measuredAt()))
        .sorted(Comparator.comparing(MeasuredSweep::measuredAt))
        .forEach(
            earlier -> {
              device.setConductance(earlier.rows().get(0).conductance());
              for (SweepRow row : earlier.rows()) {
                device.live(Waveform.trapezoid(0, row.amplitude(), row.width(), 20e-9, 20e-9));
              }
            });
    device.setConductance(sweep.rows().get(0).conductance());
  }

  private void pulse(double amplitude) {
    if (amplitude > 0) {
      generator.set("high", Math.max(0.02, amplitude));
      generator.set("low", 0);
    } else {
      generator.set("low", Math.min(-0.02, amplitude));
      generator.set("high", 0);
    }
    generator.set("polarity", amplitude > 0 ? 0 : 1);
    generator.perform("trigger");
  }

  private double read() {
    double sum = 0;
    for (double volts : new double[] {-0.1, 0.1}) {
      smu.set("voltage", volts);
      double[] reading = smu.perform("measure");
      sum += reading[1] / volts / 2;
    }
    smu.set("voltage", 0);
    return sum;
  }
}
