package org.ferroloop.instrument.driver;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.profile.InstrumentKind;
import org.ferroloop.instrument.profile.Profile;
import org.ferroloop.instrument.profile.Profiles;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.bench.Outfit;
import org.ferroloop.simulator.bench.SimulatedBench;
import org.ferroloop.simulator.bench.Wire;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.language.LanguageFile;
import org.ferroloop.simulator.language.SimulatedInstruments;
import org.ferroloop.simulator.model.GeneratorSpec;
import org.ferroloop.simulator.model.InstrumentModel;
import org.ferroloop.simulator.model.MatrixModel;
import org.ferroloop.simulator.model.MatrixSpec;
import org.ferroloop.simulator.model.PulseGeneratorModel;
import org.ferroloop.simulator.model.SmuModel;
import org.ferroloop.simulator.model.SmuSpec;
import org.ferroloop.simulator.node.Circuit;
import org.ferroloop.simulator.node.Port;
import org.ferroloop.simulator.node.Resistor;
import org.ferroloop.simulator.node.Terminal;
import org.ferroloop.simulator.node.Wiring;
import org.ferroloop.time.SystemClock;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.transport.Link;
import org.ferroloop.transport.Links;

/** One simulated instrument on a loopback socket, its first channel across a resistor to ground. */
public final class OneInstrument implements AutoCloseable {
  static final String DUT = "device";

  private final Profile profile;
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final Circuit circuit = new Circuit(clock);
  private final Map<Integer, Port> rows = new LinkedHashMap<>();
  private final SimulatedBench bench;

  /** The simulator of a shipped profile. */
  public static OneInstrument of(String profile, double ohms) {
    return on(new Wire.Socket(0), profile, ohms);
  }

  /** The simulator of a shipped profile on a wire of its own. */
  static OneInstrument on(Wire wire, String profile, double ohms) {
    return new OneInstrument(Profiles.find(profile), profile, InstrumentOptions.NONE, ohms, wire);
  }

  OneInstrument(Profile profile, String model, InstrumentOptions options, double ohms) {
    this(profile, model, options, ohms, new Wire.Socket(0));
  }

  private OneInstrument(
      Profile profile, String model, InstrumentOptions options, double ohms, Wire wire) {
    this.profile = profile;
    circuit.addCell(DUT, new Resistor(ohms), Wiring.IDEAL);
    circuit.ground(DUT, Terminal.BOTTOM);
    LanguageFile language = LanguageFile.shipped(model);
    List<InstrumentModel> models = new ArrayList<>();
    for (int channel = 1; channel <= language.channels(); channel++) {
      models.add(model(model, channel));
    }
    this.bench =
        SimulatedBench.start(
            List.of(
                new Outfit(
                    SimulatedInstruments.create("it", language, options, models), List.of(wire))),
            clock,
            Seeds.of(1),
            List.of(),
            false);
  }

  private InstrumentModel model(String model, int channel) {
    ConfigNode physics = ConfigFile.read(Path.of("simulators", "physics", model + ".yaml"));
    if (profile.kind() == InstrumentKind.SWITCH_MATRIX) {
      Map<Integer, MatrixModel.Column> columns = new LinkedHashMap<>();
      for (int i = 1; i <= 4; i++) {
        rows.put(i, circuit.addPort("row " + i));
        columns.put(i, new MatrixModel.Column(DUT, Terminal.TOP));
      }
      return new MatrixModel(MatrixSpec.read(physics), circuit, rows, columns);
    }
    Port port = circuit.addPort("channel " + channel);
    if (channel == 1) {
      circuit.connect(port, DUT, Terminal.TOP);
    }
    return profile.kind() == InstrumentKind.PULSE_GENERATOR
        ? new PulseGeneratorModel(GeneratorSpec.read(physics), port)
        : new SmuModel(SmuSpec.read(physics), port, Seeds.of(3).child("noise").stream(port.name()));
  }

  /** What is plugged into a row (from 1) of a switch matrix. */
  Port row(int number) {
    return rows.get(number);
  }

  Circuit circuit() {
    return circuit;
  }

  public SimulatedBench bench() {
    return bench;
  }

  Link link() {
    return Links.open(bench.resource("it"), new SystemClock());
  }

  Connection connection() {
    return new Connection("it", link(), new SystemClock(), profile);
  }

  @Override
  public void close() {
    bench.close();
  }
}
