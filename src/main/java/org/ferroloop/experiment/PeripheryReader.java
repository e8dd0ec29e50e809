package org.ferroloop.experiment;

import java.util.Optional;
import java.util.stream.Stream;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.training.Converters;
import org.ferroloop.training.PeripheryOptions;
import org.ferroloop.training.PeripheryType;

/** Reads the fields "periphery" and "converters"; of the latter, each goes its own way. */
final class PeripheryReader {
  private static final String TYPE = "periphery";
  private static final String CONVERTERS = "converters";

  private final ConfigNode shared;
  private final ConfigNode own;

  /**
   * @param shared fields of all rules
   * @param own those of one rule, which go before
   */
  PeripheryReader(ConfigNode shared, ConfigNode own) {
    this.shared = shared;
    this.own = own;
  }

  PeripheryOptions read() {
    own.find(CONVERTERS).ifPresent(PeripheryReader::known);
    shared.find(CONVERTERS).ifPresent(PeripheryReader::known);
    Optional<ConfigNode> ownType = own.find(TYPE);
    PeripheryType type = type(ownType.isPresent() ? ownType.get() : shared.get(TYPE));
    if (type == PeripheryType.ANALOG) {
      return new PeripheryOptions(type, converters());
    }
    // A rule may be an ideal exception among analog ones, whose converters the file then names.
    refuse(own);
    if (ownType.isEmpty()) {
      refuse(shared);
    }
    return PeripheryOptions.IDEAL;
  }

  private static PeripheryType type(ConfigNode node) {
    return RuleReader.one(PeripheryType.values(), node);
  }

  private static void known(ConfigNode converters) {
    converters.allowOnly(Converters.DEFAULT.fields().keySet().toArray(String[]::new));
  }

  private static void refuse(ConfigNode rule) {
    if (rule.has(CONVERTERS)) {
      ConfigNode node = rule.get(CONVERTERS);
      throw InputException.at(
          node.source(),
          node.line(),
          node.path(),
          "converters of an ideal periphery, which has none",
          "periphery: analog, or no converters");
    }
  }

  private Converters converters() {
    Converters usual = Converters.DEFAULT;
    try {
      return new Converters(
          field("output_noise").map(ConfigNode::number).orElse(usual.outputNoise()),
          bits("input_bits", usual.inputBits()),
          bits("output_bits", usual.outputBits()),
          field("output_bound").map(ConfigNode::number).orElse(usual.outputBound()),
          field("noise_management").map(ConfigNode::flag).orElse(usual.noiseManagement()),
          field("bound_management").map(ConfigNode::flag).orElse(usual.boundManagement()),
          field("bound_errors").map(ConfigNode::flag).orElse(usual.boundErrors()));
    } catch (IllegalArgumentException e) {
      ConfigNode place = own.has(CONVERTERS) ? own.get(CONVERTERS) : shared.get(CONVERTERS);
      throw InputException.caused(place.source(), place.line(), place.path(), e.getMessage(), e);
    }
  }

  private int bits(String name, int usual) {
    return field(name).map(node -> (int) node.integer(0, 16)).orElse(usual);
  }

  private Optional<ConfigNode> field(String name) {
    return Stream.of(own, shared)
        .flatMap(node -> node.find(CONVERTERS).stream())
        .flatMap(node -> node.find(name).stream())
        .findFirst();
  }
}
