package org.ferroloop.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.quantity.Unit;

/** Reads the fields of a twin file strictly. */
final class TwinReader {
  private TwinReader() {}

  static DeviceTwin twin(ConfigNode root) {
    root.get("format").oneOf(TwinFile.FORMAT);
    root.allowOnly(
        "format",
        TwinChecksum.FIELD,
        "name",
        "polarity",
        "area",
        "window",
        "pulse",
        "model",
        "parameters",
        "steps",
        "variability",
        "energies",
        "provenance");
    return checked(
        root,
        node ->
            new DeviceTwin(
                node.get("name").text(),
                checked(node.get("steps"), steps -> StepModelFields.read(node.get("model"), steps)),
                checked(node.get("parameters"), TwinReader::parameters),
                checked(node.get("variability"), TwinReader::variability),
                polarity(node.get("polarity")),
                known(node.get("window")).map(window -> checked(window, TwinReader::window)),
                known(node.get("pulse")).map(pulse -> checked(pulse, TwinReader::pulse)),
                area(node.get("area")),
                energies(node.get("energies")),
                checked(node.get("provenance"), TwinReader::provenance)));
  }

  /** Turns a broken invariant into an error with its place. */
  private static <T> T checked(ConfigNode node, Function<ConfigNode, T> reader) {
    try {
      return reader.apply(node);
    } catch (IllegalArgumentException e) {
      throw InputException.caused(node.source(), node.line(), node.path(), e.getMessage(), e);
    }
  }

  private static Optional<ConfigNode> known(ConfigNode node) {
    return node.isScalar() && node.text().equals(TwinFile.UNKNOWN)
        ? Optional.empty()
        : Optional.of(node);
  }

  private static Polarity polarity(ConfigNode node) {
    String[] names = Stream.of(Polarity.values()).map(Polarity::text).toArray(String[]::new);
    return Polarity.of(node.oneOf(names)).orElseThrow();
  }

  private static OptionalDouble area(ConfigNode node) {
    return known(node).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(node.quantity(Unit.SQUARE_METRE));
  }

  private static ConductanceWindow window(ConfigNode node) {
    node.allowOnly("g_min", "g_max");
    return new ConductanceWindow(
        node.get("g_min").quantity(Unit.SIEMENS), node.get("g_max").quantity(Unit.SIEMENS));
  }

  private static PulseConditions pulse(ConfigNode node) {
    node.allowOnly("width", "amplitude_up", "amplitude_down");
    return new PulseConditions(
        node.get("width").quantity(Unit.SECOND),
        node.get("amplitude_up").quantity(Unit.VOLT),
        node.get("amplitude_down").quantity(Unit.VOLT));
  }

  private static StepParameters parameters(ConfigNode node) {
    node.allowOnly("dw_min", "up_down", "w_min", "w_max");
    return new StepParameters(
        node.get("dw_min").number(),
        node.get("up_down").number(),
        node.get("w_min").number(),
        node.get("w_max").number());
  }

  private static Variability variability(ConfigNode node) {
    node.allowOnly(
        "cycle_to_cycle",
        "step_spread",
        "step_spread_log_normal",
        "up_down_spread",
        "w_max_spread",
        "w_min_spread",
        "write_noise",
        "read_noise");
    return new Variability(
        node.get("cycle_to_cycle").number(),
        node.get("step_spread").number(),
        node.get("step_spread_log_normal").flag(),
        node.get("up_down_spread").number(),
        node.get("w_max_spread").number(),
        node.get("w_min_spread").number(),
        node.get("write_noise").number(),
        node.get("read_noise").number());
  }

  private static List<PulseEnergy> energies(ConfigNode node) {
    if (known(node).isEmpty()) {
      return List.of();
    }
    if (node.items().isEmpty()) {
      throw node.wrong("at least one source, or the word " + TwinFile.UNKNOWN);
    }
    return node.items().stream().map(item -> checked(item, TwinReader::energy)).toList();
  }

  private static PulseEnergy energy(ConfigNode node) {
    node.allowOnly("source", "uncertainty_factor", "up", "down");
    return new PulseEnergy(
        node.get("source").text(),
        checked(node.get("up"), TwinReader::terms),
        checked(node.get("down"), TwinReader::terms),
        node.get("uncertainty_factor").number());
  }

  private static EnergyTerms terms(ConfigNode node) {
    node.allowOnly("conduction", "capacitive", "switching");
    return new EnergyTerms(
        node.get("conduction").quantity(Unit.JOULE),
        node.get("capacitive").quantity(Unit.JOULE),
        node.get("switching").quantity(Unit.JOULE));
  }

  private static Provenance provenance(ConfigNode node) {
    node.allowOnly("sources", "method", "date", "tool_version", "fit_quality");
    Map<String, Double> quality = new LinkedHashMap<>();
    ConfigNode figures = node.get("fit_quality");
    figures.fields().forEach(name -> quality.put(name, figures.get(name).number()));
    return new Provenance(
        node.get("sources").items().stream()
            .map(item -> checked(item, TwinReader::source))
            .toList(),
        node.get("method").text(),
        node.get("date").text(),
        node.get("tool_version").text(),
        quality);
  }

  private static Provenance.Source source(ConfigNode node) {
    node.allowOnly("file", "sha256");
    return new Provenance.Source(node.get("file").text(), node.get("sha256").text());
  }
}
