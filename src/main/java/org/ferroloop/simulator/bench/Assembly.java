package org.ferroloop.simulator.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.random.RandomStream;
import org.ferroloop.random.Seeds;
import org.ferroloop.simulator.language.InstrumentOptions;
import org.ferroloop.simulator.language.LanguageFile;
import org.ferroloop.simulator.language.SimulatedInstruments;
import org.ferroloop.simulator.mainframe.Mainframe;
import org.ferroloop.simulator.mainframe.Rsu;
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
import org.ferroloop.simulator.node.StepDevice;
import org.ferroloop.simulator.node.Terminal;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.twin.TwinFile;
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
  private final Map<String, MainframeAssembly> frames = new LinkedHashMap<>();
  private final Map<String, Mainframe> mainframes = new LinkedHashMap<>();

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
      if (language.kind().equals("mainframe")) {
        frames.put(
            instrument.name(), new MainframeAssembly(instrument, plan.source(), circuit, seeds));
        ports.putAll(frames.get(instrument.name()).direct());
      } else if (!language.kind().equals("matrix")) {
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

  /** The mainframes, by the names of their instruments. */
  Map<String, Mainframe> mainframes() {
    return mainframes;
  }

  BenchSabotage sabotage() {
    return new BenchSabotage(circuit, units);
  }

  private void place(DevicePlan device) {
    circuit.addCell(device.name(), dut(device), device.wiring());
    for (String output : device.top()) {
      connect(output, device.name(), Terminal.TOP);
    }
    for (String output : device.bottom()) {
      connect(output, device.name(), Terminal.BOTTOM);
    }
    groundUnlessWired(device.top(), device.name(), Terminal.TOP);
    groundUnlessWired(device.bottom(), device.name(), Terminal.BOTTOM);
  }

  private Dut dut(DevicePlan device) {
    RandomStream noise = seeds.child(device.name()).stream("cycle-to-cycle noise");
    if (device.switching() != null) {
      SwitchingDevice film = new SwitchingDevice(SwitchingFile.read(device.switching()), noise);
      film.setSaturation(device.polarisation());
      return film;
    }
    if (device.twin() == null) {
      return new Resistor(device.ohms());
    }
    try {
      return new StepDevice(TwinFile.read(device.twin()), noise);
    } catch (IllegalArgumentException e) {
      throw InputException.caused(device.twin().toString(), 0, "", e.getMessage(), e);
    }
  }

  /** An end that neither an output nor a matrix leads to is grounded. */
  private void groundUnlessWired(List<String> outputs, String device, Terminal terminal) {
    InstrumentPlan.End end = new InstrumentPlan.End(device, terminal);
    boolean switched =
        plan.instruments().stream().anyMatch(one -> one.columns().containsValue(end));
    if (outputs.isEmpty() && !switched) {
      circuit.ground(device, terminal);
    }
  }

  private void connect(String output, String device, Terminal terminal) {
    for (MainframeAssembly frame : frames.values()) {
      List<Rsu.Electrode> electrodes = frame.behindRsu().get(output);
      if (electrodes != null) {
        electrodes.add(new Rsu.Electrode(device, terminal));
        return;
      }
    }
    circuit.connect(port(output), device, terminal);
  }

  private Port port(String output) {
    Port port = ports.get(output);
    if (port == null) {
      List<String> known = new ArrayList<>(ports.keySet());
      frames.values().forEach(frame -> known.addAll(frame.behindRsu().keySet()));
      throw InputException.at(
          plan.source(), 0, "devices", "the output " + output, "one of " + known);
    }
    return port;
  }

  private Outfit outfit(InstrumentPlan instrument, LanguageFile language) {
    InstrumentOptions options =
        new InstrumentOptions(instrument.serial(), instrument.firmware(), instrument.quirks());
    if (frames.containsKey(instrument.name())) {
      return mainframe(instrument, language, options);
    }
    ConfigNode physics = PhysicsFiles.shipped(instrument.model());
    List<InstrumentModel> models = new ArrayList<>();
    for (int channel = 1; channel <= language.channels(); channel++) {
      models.add(model(instrument, language.kind(), physics, channel));
    }
    return new Outfit(
        SimulatedInstruments.create(instrument.name(), language, options, models),
        instrument.wires());
  }

  private Outfit mainframe(
      InstrumentPlan instrument, LanguageFile language, InstrumentOptions options) {
    List<SpoiltReadings> spoilt = units.computeIfAbsent(instrument.name(), n -> new ArrayList<>());
    String firmware = options.firmware().orElse(language.firmware());
    Mainframe mainframe = frames.get(instrument.name()).build(firmware, spoilt);
    mainframes.put(instrument.name(), mainframe);
    return new Outfit(
        SimulatedInstruments.create(instrument.name(), language, options, mainframe),
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
                    instrument.ideal() ? SmuSpec.read(physics).ideal() : SmuSpec.read(physics),
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
}
