package org.ferroloop.twin.switching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.quantity.Unit;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.TwinChecksum;

/** Reads the fields of a switching twin's file strictly. */
final class SwitchingReader {
  private SwitchingReader() {}

  static SwitchingTwin twin(ConfigNode root) {
    root.get("format").oneOf(SwitchingFile.FORMAT);
    root.allowOnly(
        "format",
        TwinChecksum.FIELD,
        "device",
        "raising_sign",
        "area",
        "capacitance",
        "raising",
        "lowering",
        "correlation",
        "imprint",
        "line",
        "pinning",
        "conductance",
        "ageing",
        "cycle_noise",
        "provenance");
    return checked(
        root,
        node ->
            new SwitchingTwin(
                node.get("device").text(),
                (int) node.get("raising_sign").integer(-1, 1),
                checked(node.get("raising"), SwitchingReader::branch),
                checked(node.get("lowering"), SwitchingReader::branch),
                node.get("correlation").number(),
                node.get("imprint").quantity(Unit.VOLT),
                checked(node.get("line"), SwitchingReader::line),
                checked(node.get("pinning"), SwitchingReader::pinning),
                checked(node.get("conductance"), SwitchingReader::conductance),
                node.get("conductance").get("asymmetry").number(),
                node.get("area").quantity(Unit.SQUARE_METRE),
                node.get("capacitance").quantity(Unit.FARAD),
                checked(node.get("ageing"), SwitchingReader::ageing),
                node.get("cycle_noise").number(),
                checked(node.get("provenance"), SwitchingReader::provenance)));
  }

  private static <T> T checked(ConfigNode node, Function<ConfigNode, T> reader) {
    try {
      return reader.apply(node);
    } catch (IllegalArgumentException e) {
      throw InputException.caused(node.source(), node.line(), node.path(), e.getMessage(), e);
    }
  }

  private static Branch branch(ConfigNode node) {
    node.allowOnly(
        "voltage", "steepness", "exponent", "easy_width", "easy_tail", "hard_width", "hard_tail");
    return new Branch(
        new Kinetics(
            node.get("voltage").quantity(Unit.VOLT),
            node.get("steepness").number(),
            node.get("exponent").number()),
        new Spread(
            node.get("easy_width").number(),
            node.get("easy_tail").number(),
            node.get("hard_width").number(),
            node.get("hard_tail").number()));
  }

  private static Line line(ConfigNode node) {
    node.allowOnly("raising", "lowering", "spread");
    return new Line(
        node.get("raising").quantity(Unit.SECOND),
        node.get("lowering").quantity(Unit.SECOND),
        node.get("spread").number());
  }

  private static Pinning pinning(ConfigNode node) {
    node.allowOnly("raising", "lowering", "release");
    return new Pinning(
        node.get("raising").number(), node.get("lowering").number(), node.get("release").number());
  }

  private static ConductanceMap conductance(ConfigNode node) {
    node.allowOnly("low", "high", "exponent", "asymmetry");
    return new ConductanceMap(
        node.get("low").quantity(Unit.SIEMENS),
        node.get("high").quantity(Unit.SIEMENS),
        node.get("exponent").number());
  }

  private static Ageing ageing(ConfigNode node) {
    node.allowOnly(
        "retention_loss",
        "wake_up_gain",
        "wake_up_cycles",
        "fatigue_onset",
        "fatigue_loss",
        "breakdown_voltage",
        "broken_resistance");
    return new Ageing(
        node.get("retention_loss").number(),
        node.get("wake_up_gain").number(),
        node.get("wake_up_cycles").number(),
        node.get("fatigue_onset").number(),
        node.get("fatigue_loss").number(),
        node.get("breakdown_voltage").quantity(Unit.VOLT),
        node.get("broken_resistance").quantity(Unit.OHM));
  }

  private static Provenance provenance(ConfigNode node) {
    node.allowOnly("sources", "method", "date", "tool_version", "fit_quality");
    List<Provenance.Source> sources = new ArrayList<>();
    for (ConfigNode item : node.get("sources").items()) {
      List<ConfigNode> pair = item.items();
      if (pair.size() != 2) {
        throw item.wrong("a file and its SHA-256");
      }
      sources.add(new Provenance.Source(pair.get(0).text(), pair.get(1).text()));
    }
    Map<String, Double> quality = new LinkedHashMap<>();
    ConfigNode figures = node.get("fit_quality");
    figures.fields().forEach(name -> quality.put(name, figures.get(name).number()));
    return new Provenance(
        sources,
        node.get("method").text(),
        node.get("date").text(),
        node.get("tool_version").text(),
        quality);
  }
}
