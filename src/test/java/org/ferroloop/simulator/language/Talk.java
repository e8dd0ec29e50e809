package org.ferroloop.simulator.language;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.mainframe.MainframeModule;
import org.ferroloop.simulator.mainframe.SmuModule;
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
import org.ferroloop.time.VirtualClock;

/** A shipped language over its shipped physics, each channel with a resistor of its own. */
public final class Talk {
  private final Circuit circuit = new Circuit(new VirtualClock(Instant.EPOCH));
  private final SimulatedInstrument instrument;

  private Talk(String id, double ohms, InstrumentOptions options) {
    LanguageFile language = LanguageFile.read(Path.of("simulators", "languages", id + ".yaml"));
    if (language.kind().equals("mainframe")) {
      instrument = SimulatedInstruments.create("dut", language, options, mainframe(ohms));
      return;
    }
    ConfigNode physics = physics(id);
    List<InstrumentModel> models = new ArrayList<>();
    for (int channel = 1; channel <= language.channels(); channel++) {
      models.add(model(language.kind(), physics, channel, ohms));
    }
    instrument = SimulatedInstruments.create("dut", language, options, models);
  }

  private static ConfigNode physics(String id) {
    return ConfigFile.read(Path.of("simulators", "physics", id + ".yaml"));
  }

  /** Two units, each with a resistor of its own. */
  private Mainframe mainframe(double ohms) {
    SmuSpec spec = SmuSpec.read(physics("keysight-b1517a"));
    List<MainframeModule> modules = new ArrayList<>();
    for (int slot = 1; slot <= 2; slot++) {
      circuit.addCell("cell" + slot, new Resistor(ohms), Wiring.IDEAL);
      circuit.ground("cell" + slot, Terminal.BOTTOM);
      Port port = circuit.addPort("port" + slot);
      circuit.connect(port, "cell" + slot, Terminal.TOP);
      SmuModel unit = new SmuModel(spec, port, Seeds.of(7).stream("cell" + slot));
      modules.add(new SmuModule(slot, "B1517A", spec, unit, unit, port));
    }
    return new Mainframe("A.06.02.2023.0401", circuit, modules);
  }

  /** An instrument with its own quirks. */
  public static Talk to(String id, double ohms) {
    return new Talk(id, ohms, InstrumentOptions.NONE);
  }

  public static Talk to(String id, double ohms, InstrumentOptions options) {
    return new Talk(id, ohms, options);
  }

  private InstrumentModel model(String kind, ConfigNode physics, int channel, double ohms) {
    String cell = "cell" + channel;
    circuit.addCell(cell, new Resistor(ohms), Wiring.IDEAL);
    circuit.ground(cell, Terminal.BOTTOM);
    Port port = circuit.addPort("port" + channel);
    if (kind.equals("matrix")) {
      Map<Integer, MatrixModel.Column> columns = new HashMap<>();
      columns.put(1, new MatrixModel.Column(cell, Terminal.TOP));
      return new MatrixModel(MatrixSpec.read(physics), circuit, Map.of(1, port), columns);
    }
    circuit.connect(port, cell, Terminal.TOP);
    return kind.equals("smu")
        ? new SmuModel(SmuSpec.read(physics), port, Seeds.of(7).stream(cell))
        : new PulseGeneratorModel(GeneratorSpec.read(physics), port);
  }

  public SimulatedInstrument instrument() {
    return instrument;
  }

  public Circuit circuit() {
    return circuit;
  }

  /** Sends a message as a bus would, without reading. */
  public void send(String message) {
    instrument.receive((message + "\n").getBytes(StandardCharsets.ISO_8859_1), true);
  }

  /** Sends and reads; the answer without its line end. */
  public String ask(String message) {
    send(message);
    String answer = new String(instrument.respond(), StandardCharsets.ISO_8859_1);
    return answer.replaceFirst("\r?\n$", "");
  }

  /** The number of the oldest error. */
  public int error() {
    String answer = ask("SYST:ERR?");
    return Integer.parseInt(answer.substring(0, answer.indexOf(',')));
  }
}
