package org.ferroloop.simulator.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ferroloop.config.ConfigFile;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.quantity.Unit;
import org.ferroloop.simulator.fault.FaultFile;
import org.ferroloop.simulator.node.Wiring;

/**
 * Reads simulator files ({@code simulators/*.yaml}):
 *
 * <pre>
 * time: virtual                 # or real
 * seed: 1
 * instruments:
 *   pg:
 *     model: keysight-33600a    # simulators/physics and simulators/languages
 *     wires: [{socket: 0}, {vxi11: inst0}]
 *   smu:
 *     model: keithley-2636b
 *     wires: [{socket: 0}]
 * devices:
 *   dut:
 *     resistor: 1 GOhm          # or switching: FILE, beside this file, or twin: FILE, a behavioural twin
 *     series_resistance: 100 Ohm
 *     top: [pg.1]               # instrument.channel; no output: grounded
 *     bottom: [smu.1]
 * </pre>
 *
 * Also: {@code host} (127.0.0.1 unless given), {@code faults} (see {@link FaultFile}); of an
 * instrument {@code serial}, {@code firmware}, {@code quirks}, {@code ideal} (a source-measure unit
 * without noise, offset and steps), and for a matrix {@code rows} (row to output) and {@code
 * columns} (column to "device.top" or "device.bottom"), for a mainframe {@code modules} (slot to
 * model: B1511B, B1517A, B1530A) and {@code rsu} (WGFMU channel to the slot of the source-measure
 * unit behind its RSU; its outputs are "b1500.501" for the RSU and "b1500.2" for a unit that leads
 * to the device itself); of a device {@code parasitic_capacitance}, {@code leakage}, and of one
 * with a switching twin {@code saturation_polarisation} (value and source: without it switching
 * draws no current). Wires are {@code socket: PORT}, {@code vxi11: DEVICE}, {@code hislip: PORT},
 * {@code serial: pty}, {@code gpib: ADDRESS} (behind a Prologix adapter, at {@code adapter: PORT});
 * port 0 is any free one.
 */
public final class SimulatorFile {
  private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";

  private final Path folder;

  private SimulatorFile(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a file.
   *
   * @throws InputException with file, line and field of what is wrong
   */
  public static BenchPlan read(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return new SimulatorFile(folder).plan(ConfigFile.read(file));
  }

  /** As {@link #read}, from text; files are beside the working folder. */
  public static BenchPlan parse(String source, String text) {
    return new SimulatorFile(Path.of("")).plan(ConfigFile.parse(source, text));
  }

  private BenchPlan plan(ConfigNode root) {
    root.allowOnly("time", "seed", "host", "instruments", "devices", "faults");
    List<InstrumentPlan> instruments = new ArrayList<>();
    ConfigNode all = root.get("instruments");
    for (String name : all.fields()) {
      instruments.add(InstrumentReader.read(named(all, name), name));
    }
    if (instruments.isEmpty()) {
      throw all.wrong("at least one instrument");
    }
    List<DevicePlan> devices = new ArrayList<>();
    root.find("devices")
        .ifPresent(node -> node.fields().forEach(n -> devices.add(device(named(node, n), n))));
    return new BenchPlan(
        root.source(),
        root.find("time").map(node -> node.oneOf("virtual", "real").equals("real")).orElse(false),
        root.find("seed").map(node -> node.integer(0, Long.MAX_VALUE)).orElse(1L),
        root.find("host").map(ConfigNode::text).orElse("127.0.0.1"),
        instruments,
        devices,
        root.find("faults").map(FaultFile::read).orElse(List.of()));
  }

  private static ConfigNode named(ConfigNode map, String name) {
    ConfigNode node = map.get(name);
    if (!name.matches(NAME)) {
      throw InputException.at(
          node.source(),
          node.line(),
          node.path(),
          "the name \"" + name + "\"",
          "letters, digits, - and _, a letter first");
    }
    return node;
  }

  private DevicePlan device(ConfigNode node, String name) {
    node.allowOnly(
        "resistor",
        "switching",
        "twin",
        "saturation_polarisation",
        "series_resistance",
        "parasitic_capacitance",
        "leakage",
        "top",
        "bottom");
    if (Stream.of("resistor", "switching", "twin").filter(node::has).count() != 1) {
      throw node.wrong("either a resistor, a switching twin or a twin");
    }
    double ohms = node.find("resistor").map(n -> positive(n, Unit.OHM)).orElse(Double.NaN);
    Path switching = node.find("switching").map(n -> folder.resolve(n.text())).orElse(null);
    Path twin = node.find("twin").map(n -> folder.resolve(n.text())).orElse(null);
    Wiring wiring =
        new Wiring(
            node.find("series_resistance").map(n -> natural(n, Unit.OHM)).orElse(0.0),
            node.find("parasitic_capacitance").map(n -> natural(n, Unit.FARAD)).orElse(0.0),
            node.find("leakage").map(n -> natural(n, Unit.SIEMENS)).orElse(0.0));
    return new DevicePlan(
        name,
        ohms,
        switching,
        twin,
        polarisation(node),
        wiring,
        outputs(node, "top"),
        outputs(node, "bottom"));
  }

  /** Of a switching twin only, and with its source: conductance alone does not tell it. */
  private static double polarisation(ConfigNode node) {
    return node.find("saturation_polarisation")
        .map(
            field -> {
              if (!node.has("switching")) {
                throw field.wrong("no such field, which is for a switching twin");
              }
              field.allowOnly("value", "source");
              if (field.get("source").text().isBlank()) {
                throw field.get("source").wrong("where the value comes from");
              }
              return positive(field.get("value"), Unit.COULOMB_PER_SQUARE_METRE);
            })
        .orElse(0.0);
  }

  private static List<String> outputs(ConfigNode node, String field) {
    return node.find(field)
        .map(list -> list.items().stream().map(InstrumentReader::output).toList())
        .orElse(List.of());
  }

  private static double positive(ConfigNode node, Unit unit) {
    double value = node.quantity(unit);
    if (value <= 0) {
      throw node.wrong("a positive value");
    }
    return value;
  }

  private static double natural(ConfigNode node, Unit unit) {
    double value = node.quantity(unit);
    if (value < 0) {
      throw node.wrong("zero or a positive value");
    }
    return value;
  }
}
