package org.ferroloop.bench;

import java.util.List;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.instrument.IvSweep;
import org.ferroloop.instrument.Pulse;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.ConductanceWindow;

/** Reads what a bench file says of its devices as synapses. */
final class SynapseReader {
  private static final double TOLERANCE = 0.02;
  private static final int BUDGET = 500;

  private final Envelope envelope;
  private final List<Device> devices;

  SynapseReader(Envelope envelope, List<Device> devices) {
    this.envelope = envelope;
    this.devices = devices;
  }

  SynapseFields read(ConfigNode node) {
    node.allowOnly("cells", "up", "down", "edges", "period", "read", "window", "program");
    double edges = node.find("edges").map(n -> positive(n, Unit.SECOND)).orElse(20e-9);
    Pulse up = pulse(node.get("up"), edges);
    Pulse down = pulse(node.get("down"), edges);
    if (!(up.amplitude() * down.amplitude() < 0)) {
      throw node.get("down").wrong("an amplitude of the other sign than that of up");
    }
    double whole = Math.max(up.width(), down.width()) + edges;
    double period = node.find("period").map(n -> positive(n, Unit.SECOND)).orElse(2 * whole);
    if (period < whole) {
      throw node.get("period").wrong("at least a whole pulse, " + Unit.SECOND.format(whole));
    }
    ConfigNode program = node.find("program").orElse(null);
    if (program != null) {
      program.allowOnly("tolerance", "budget");
    }
    return new SynapseFields(
        cells(node),
        up,
        down,
        period,
        sweep(node.find("read").orElse(null)),
        window(node.get("window")),
        program == null
            ? TOLERANCE
            : program.find("tolerance").map(n -> n.number(1e-6, 1)).orElse(TOLERANCE),
        program == null
            ? BUDGET
            : program.find("budget").map(n -> (int) n.integer(1, 1_000_000)).orElse(BUDGET));
  }

  private List<String> cells(ConfigNode node) {
    if (!node.has("cells")) {
      return devices.stream().filter(device -> !device.isReference()).map(Device::name).toList();
    }
    List<String> names = node.get("cells").items().stream().map(this::cell).toList();
    if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
      throw node.get("cells").wrong("at least one device, each once");
    }
    return names;
  }

  private String cell(ConfigNode item) {
    for (Device device : devices) {
      if (device.name().equals(item.text()) && !device.isReference()) {
        return device.name();
      }
    }
    throw item.wrong("a device of this bench that is no reference");
  }

  private static Pulse pulse(ConfigNode node, double edges) {
    node.allowOnly("amplitude", "width");
    double width = positive(node.get("width"), Unit.SECOND);
    if (width < edges) {
      throw node.get("width").wrong("at least the edges, " + Unit.SECOND.format(edges));
    }
    return new Pulse(node.get("amplitude").quantity(Unit.VOLT), width, edges, edges);
  }

  /** Both polarities, so that an offset of the meter cancels. */
  private IvSweep sweep(ConfigNode node) {
    if (node == null) {
      double most = envelope.readVoltage();
      return new IvSweep(-most, most, 2, envelope.compliance(), 1, 0);
    }
    node.allowOnly("voltage", "nplc", "range", "compliance");
    double voltage =
        node.find("voltage").map(n -> positive(n, Unit.VOLT)).orElse(envelope.readVoltage());
    return new IvSweep(
        -voltage,
        voltage,
        2,
        node.find("compliance").map(n -> positive(n, Unit.AMPERE)).orElse(envelope.compliance()),
        node.find("nplc").map(n -> n.number(1e-4, 1000)).orElse(1.0),
        node.find("range").map(n -> positive(n, Unit.AMPERE)).orElse(0.0));
  }

  private static ConductanceWindow window(ConfigNode node) {
    node.allowOnly("lowest", "highest");
    double lowest = node.get("lowest").quantity(Unit.SIEMENS);
    double highest = node.get("highest").quantity(Unit.SIEMENS);
    if (!(lowest < highest)) {
      throw node.wrong("a highest conductance above the lowest");
    }
    return new ConductanceWindow(lowest, highest);
  }

  private static double positive(ConfigNode node, Unit unit) {
    double value = node.quantity(unit);
    if (!(value > 0)) {
      throw node.wrong("a positive value");
    }
    return value;
  }
}
