package org.ferroloop.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.quantity.Unit;
import org.ferroloop.transport.ResourceName;

/** Reads the instruments of a bench file and how each is wired. */
final class InstrumentReader {
  private final ConfigNode root;
  private final Path file;

  InstrumentReader(ConfigNode root, Path file) {
    this.root = root;
    this.file = file;
  }

  /** The instruments in the order of the file; those without wiring are matrices. */
  List<InstrumentEntry> instruments() {
    ConfigNode instruments = root.get("instruments");
    ConfigNode wiring = root.get("wiring");
    for (String name : wiring.fields()) {
      if (!instruments.has(name)) {
        throw wiring.get(name).wrong("the name of an instrument of this bench");
      }
    }
    List<InstrumentEntry> entries = new ArrayList<>();
    for (String name : instruments.fields()) {
      Wire wire = wiring.find(name).map(InstrumentReader::wire).orElse(null);
      entries.add(entry(name, instruments.get(name), wire));
    }
    if (entries.stream().allMatch(entry -> entry.wire() == null)) {
      throw wiring.wrong("at least one instrument that is wired to the devices");
    }
    return entries;
  }

  private InstrumentEntry entry(String name, ConfigNode node, Wire wire) {
    List<String> fields = new ArrayList<>(List.of("resource", "profile", "channel", "link"));
    fields.addAll(List.of(MainframeFields.OF_SMU));
    fields.addAll(List.of(MainframeFields.OF_WGFMU));
    node.allowOnly(fields.toArray(String[]::new));
    ResourceName resource = resource(node);
    String profile = profile(node.get("profile").text());
    return new InstrumentEntry(
        name,
        resource,
        profile,
        node.find("channel").map(ConfigNode::text).orElse(""),
        LinkReader.read(root, node.find("link").orElse(null), resource),
        wire,
        new MainframeReader(file).read(node, profile));
  }

  /** A profile given by a path is found from the folder of the bench file. */
  private String profile(String given) {
    Path beside = file.toAbsolutePath().resolveSibling(given);
    return given.endsWith(".yaml") && Files.exists(beside) ? beside.toString() : given;
  }

  /** Null on a bench with a simulator, which is found when that is started. */
  private ResourceName resource(ConfigNode instrument) {
    if (root.has("simulator")) {
      if (instrument.has("resource")) {
        throw instrument.get("resource").wrong("no resource, since the bench has a simulator");
      }
      return null;
    }
    ConfigNode node = instrument.get("resource");
    try {
      return ResourceName.parse(node.text());
    } catch (InputException e) {
      throw node.wrong("a VISA resource name (" + e.getMessage() + ")", e);
    }
  }

  private static Wire wire(ConfigNode node) {
    node.allowOnly("terminal", "series-resistance", "load", "cable-capacitance");
    String terminal = node.get("terminal").oneOf("top", "bottom");
    double load = node.find("load").map(n -> n.quantity(Unit.OHM)).orElse(1e9);
    if (!(load > 0)) {
      throw node.get("load").wrong("a positive resistance");
    }
    return new Wire(
        Wire.Terminal.valueOf(terminal.toUpperCase(Locale.ROOT)),
        notNegative(node, "series-resistance", Unit.OHM),
        load,
        notNegative(node, "cable-capacitance", Unit.FARAD));
  }

  private static double notNegative(ConfigNode node, String field, Unit unit) {
    double value = node.find(field).map(n -> n.quantity(unit)).orElse(0.0);
    if (value < 0) {
      throw node.get(field).wrong("a value that is not negative");
    }
    return value;
  }
}
