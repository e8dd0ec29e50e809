package org.ferroloop.simulator.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.random.Seeds;
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
import org.ferroloop.time.VirtualClock;
import org.ferroloop.twin.switching.Dut;
import org.ferroloop.twin.switching.SwitchingDevice;
import org.ferroloop.twin.switching.SwitchingFile;

/** Builds circuit, models and instruments as a plan says. */
final class Assembly {
  private final BenchPlan plan;
  private final Seeds seeds;
  private final Circuit circuit;
  private final Map<String, Port> ports = new LinkedHashMap<>();
  private final Map<String, List<SpoiltReadings>> units = new HashMap<>();
  private final List<Outfit> outfits = new ArrayList<>();

  /**
   * @throws InputException when the plan names what there is not
   */
  Assembly(BenchPlan plan, VirtualClock clock) {
    this.plan = plan;
    this.seeds = Seeds.of(plan.seed());
    this.circuit = new Circuit(clock);
    Map<String, LanguageFile> languages = new HashMap<>();
    for (InstrumentPlan instrument : plan.instruments()) {
      LanguageFile language = LanguageFile.shipped(instrument.model());
      languages.put(instrument.name(), language);
      if (!language.kind().equals("matrix")) {
        for (int channel = 1; channel <= language.channels(); channel++) {
          String output = instrument.name() + "." + channel;
          ports.put(output, circuit.addPort(output));
        }
      }
    }
    plan.devices().forEach(this::place);
    for (InstrumentPlan instrument : plan.instruments()) {
      outfits.add(outfit(instrument, languages.get(instrument.name())));
    }
  }

  Circuit circuit() {
    return circuit;
  }

  List<Outfit> outfits() {
    return outfits;
  }

  BenchSabotage sabotage() {
    return new BenchSabotage(circuit, units);
  }

  private void place(DevicePlan device) {
    Dut dut =
        device.twin() == null
            ? new Resistor(device.ohms())
            : new SwitchingDevice(
                SwitchingFile.read(device.twin()),
                seeds.child(device.name()).stream("cycle-to-cycle noise"));
    circuit.addCell(device.name(), dut, device.wiring());
    for (String output : device.top()) {
      circuit.connect(port(output), device.name(), Terminal.TOP);
    }
    for (String output : device.bottom()) {
      circuit.connect(port(output), device.name(), Terminal.BOTTOM);
    }
  }

  private Port port(String output) {
    Port port = ports.get(output);
    if (port == null) {
      throw InputException.at(
          plan.source(), 0, "devices", "the output " + output, "one of " + ports.keySet());
    }
    return port;
  }

  private Outfit outfit(InstrumentPlan instrument, LanguageFile language) {
    InstrumentOptions options =
        new InstrumentOptions(instrument.serial(), instrument.firmware(), instrument.quirks());
    ConfigNode physics = physics(instrument.model());
    List<InstrumentModel> models = new ArrayList<>();
    for (int channel = 1; channel <= language.channels(); channel++) {
      models.add(model(instrument, language.kind(), physics, channel));
    }
    return new Outfit(
        SimulatedInstruments.create(instrument.name(), language, options, models),
        instrument.wires());
  }

  private InstrumentModel model(
      InstrumentPlan instrument, String kind, ConfigNode physics, int channel) {
    String output = instrument.name() + "." + channel;
    return switch (kind) {
      case "pulse-generator" ->
          new PulseGeneratorModel(GeneratorSpec.read(physics), ports.get(output));
      case "smu" -> {
        SpoiltReadings unit =
            new SpoiltReadings(
                new SmuModel(
                    SmuSpec.read(physics),
                    ports.get(output),
                    seeds.child(output).stream("reading noise")));
        units.computeIfAbsent(instrument.name(), name -> new ArrayList<>()).add(unit);
        yield unit;
      }
      default -> matrix(instrument, physics);
    };
  }

  private InstrumentModel matrix(InstrumentPlan instrument, ConfigNode physics) {
    Map<Integer, Port> rows = new LinkedHashMap<>();
    instrument.rows().forEach((row, output) -> rows.put(row, port(output)));
    Map<Integer, MatrixModel.Column> columns = new LinkedHashMap<>();
    instrument
        .columns()
        .forEach(
            (column, end) -> {
              if (!circuit.cellNames().contains(end.device())) {
                throw InputException.at(
                    plan.source(),
                    0,
                    "instruments." + instrument.name() + ".columns",
                    "the device " + end.device(),
                    "one of " + circuit.cellNames());
              }
              columns.put(column, new MatrixModel.Column(end.device(), end.terminal()));
            });
    return new MatrixModel(MatrixSpec.read(physics), circuit, rows, columns);
  }

  private static ConfigNode physics(String model) {
    String name = "/simulators/physics/" + model + ".yaml";
    try (InputStream stream = Assembly.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw InputException.at(
            "simulators/physics", 0, "model", "\"" + model + "\"", "a shipped physics file");
      }
      return ConfigFile.parse(
          name.substring(1), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
