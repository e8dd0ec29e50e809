package org.ferroloop.simulator.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.simulator.node.Terminal;

/** Reads one instrument of a simulator file. */
final class InstrumentReader {
  private static final int PORTS = 65_535;

  private InstrumentReader() {}

  static InstrumentPlan read(ConfigNode node, String name) {
    node.allowOnly(
        "model",
        "serial",
        "firmware",
        "quirks",
        "ideal",
        "wires",
        "rows",
        "columns",
        "modules",
        "rsu");
    List<Wire> wires = new ArrayList<>();
    node.get("wires").items().forEach(item -> wires.add(wire(item)));
    if (wires.isEmpty()) {
      throw node.get("wires").wrong("at least one wire");
    }
    Map<String, Boolean> quirks = new LinkedHashMap<>();
    node.find("quirks")
        .ifPresent(map -> map.fields().forEach(quirk -> quirks.put(quirk, map.get(quirk).flag())));
    Map<Integer, String> rows = new LinkedHashMap<>();
    node.find("rows")
        .ifPresent(map -> map.fields().forEach(r -> rows.put(index(map, r), output(map.get(r)))));
    Map<Integer, InstrumentPlan.End> columns = new LinkedHashMap<>();
    node.find("columns")
        .ifPresent(map -> map.fields().forEach(c -> columns.put(index(map, c), end(map.get(c)))));
    Map<Integer, String> modules = new LinkedHashMap<>();
    node.find("modules")
        .ifPresent(map -> map.fields().forEach(m -> modules.put(slot(map, m), module(map.get(m)))));
    Map<Integer, Integer> rsu = new LinkedHashMap<>();
    node.find("rsu")
        .ifPresent(map -> map.fields().forEach(r -> rsu.put(wgfmu(map, r), unit(map.get(r)))));
    return new InstrumentPlan(
        name,
        node.get("model").text(),
        node.find("serial").map(ConfigNode::text),
        node.find("firmware").map(ConfigNode::text),
        quirks,
        node.find("ideal").map(ConfigNode::flag).orElse(false),
        wires,
        rows,
        columns,
        modules,
        rsu);
  }

  private static Wire wire(ConfigNode node) {
    node.allowOnly("socket", "vxi11", "hislip", "serial", "gpib", "adapter");
    boolean adapter = node.has("adapter") && node.has("gpib");
    if (node.fields().size() != (adapter ? 2 : 1)) {
      throw node.wrong("one of socket, vxi11, hislip, serial, gpib (with adapter)");
    }
    if (node.has("socket")) {
      return new Wire.Socket((int) node.get("socket").integer(0, PORTS));
    }
    if (node.has("hislip")) {
      return new Wire.Hislip((int) node.get("hislip").integer(0, PORTS));
    }
    if (node.has("vxi11")) {
      ConfigNode device = node.get("vxi11");
      if (!device.text().matches("[a-z]+\\d+(,\\d+)*") || device.text().startsWith("hislip")) {
        throw device.wrong("a LAN device such as inst0");
      }
      return new Wire.Vxi11(device.text());
    }
    if (node.has("serial")) {
      node.get("serial").oneOf("pty");
      return new Wire.Serial();
    }
    int port = node.find("adapter").map(n -> (int) n.integer(0, PORTS)).orElse(0);
    return new Wire.Prologix(port, (int) node.get("gpib").integer(0, 30));
  }

  /** "smu.1": an instrument and its channel, from 1. */
  static String output(ConfigNode node) {
    if (!node.text().matches("[A-Za-z][A-Za-z0-9_-]*\\.[1-9]\\d{0,3}")) {
      throw node.wrong("an output: instrument, dot, channel from 1, as in smu.1");
    }
    return node.text();
  }

  private static InstrumentPlan.End end(ConfigNode node) {
    if (!node.text().matches("[A-Za-z][A-Za-z0-9_-]*\\.(top|bottom)")) {
      throw node.wrong("an electrode: device.top or device.bottom");
    }
    int dot = node.text().indexOf('.');
    return new InstrumentPlan.End(
        node.text().substring(0, dot),
        Terminal.valueOf(node.text().substring(dot + 1).toUpperCase(Locale.ROOT)));
  }

  private static int slot(ConfigNode map, String field) {
    if (!field.matches("[1-9]|10")) {
      throw map.get(field).wrong("a slot from 1 to 10 before the colon");
    }
    return Integer.parseInt(field);
  }

  private static String module(ConfigNode node) {
    return node.oneOf(MainframeAssembly.models());
  }

  private static int wgfmu(ConfigNode map, String field) {
    if (!field.matches("([1-9]|10)0[12]")) {
      throw map.get(field).wrong("a WGFMU channel before the colon: slot and 01 or 02, as in 501");
    }
    return Integer.parseInt(field);
  }

  private static int unit(ConfigNode node) {
    return (int) node.integer(1, 10);
  }

  private static int index(ConfigNode map, String field) {
    if (!field.matches("[1-9]\\d{0,3}")) {
      throw map.get(field).wrong("a row or column number from 1 before the colon");
    }
    return Integer.parseInt(field);
  }
}
