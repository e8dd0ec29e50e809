package org.ferroloop.experiment;

import java.util.Optional;
import java.util.function.BiFunction;
import org.ferroloop.config.ConfigNode;
import org.ferroloop.config.InputException;
import org.ferroloop.training.CellOptions;
import org.ferroloop.training.MappingOptions;
import org.ferroloop.training.ProgrammingOptions;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.ShiftOptions;
import org.ferroloop.training.update.PulseTrains;

/** Reads the options that a rule has for itself; what is not written has its default. */
final class OptionsReader {
  /** The fields beside those that all rules share. */
  static final String[] FIELDS = {
    "shift", "cells", "programming", "mapping", "accumulator_bits", "transfer", "trains"
  };

  private static final int MOST = 1_000_000;

  private OptionsReader() {}

  /** The options of a rule from its own fields. */
  static RuleOptions options(Rule rule, ConfigNode own) {
    RuleOptions options = RuleOptions.of(rule);
    options = part(own, "shift", options, (all, node) -> all.withShift(shift(node)));
    options = part(own, "cells", options, (all, node) -> all.withCells(cells(node)));
    options =
        part(own, "programming", options, (all, node) -> all.withProgramming(programming(node)));
    options = part(own, "mapping", options, (all, node) -> all.withMapping(mapping(node)));
    options =
        part(own, "accumulator_bits", options, (all, node) -> all.withAccumulatorBits(bits(node)));
    options = part(own, "trains", options, (all, node) -> all.withTrains(trains(node)));
    return part(
        own, "transfer", options, (all, node) -> all.withTransfer(TransferReader.of(rule, node)));
  }

  private static RuleOptions part(
      ConfigNode own,
      String field,
      RuleOptions options,
      BiFunction<RuleOptions, ConfigNode, RuleOptions> with) {
    Optional<ConfigNode> node = own.find(field);
    if (node.isEmpty()) {
      return options;
    }
    try {
      return with.apply(options, node.get());
    } catch (IllegalArgumentException e) {
      ConfigNode place = node.get();
      throw InputException.caused(place.source(), place.line(), place.path(), e.getMessage(), e);
    }
  }

  private static ShiftOptions shift(ConfigNode node) {
    node.allowOnly("kind", "reading", "points", "calibration_pulses", "tiles");
    ShiftOptions usual = ShiftOptions.DEFAULT;
    return new ShiftOptions(
        constant(node, "kind", ShiftOptions.Kind.values(), usual.kind()),
        constant(node, "reading", ShiftOptions.Reading.values(), usual.reading()),
        constant(node, "points", ShiftOptions.Points.values(), usual.points()),
        whole(node, "calibration_pulses", usual.calibrationPulses()),
        constant(node, "tiles", ShiftOptions.Tiles.values(), usual.tiles()));
  }

  private static CellOptions cells(ConfigNode node) {
    node.allowOnly("kind", "refresh_above", "refresh_lower", "pulses_up", "pulses_down");
    CellOptions usual = CellOptions.DEFAULT;
    return new CellOptions(
        is(node, "pair", "single"),
        number(node, "refresh_above", usual.refreshAbove()),
        number(node, "refresh_lower", usual.refreshLower()),
        whole(node, "pulses_up", usual.pulsesUp()),
        whole(node, "pulses_down", usual.pulsesDown()));
  }

  private static ProgrammingOptions programming(ConfigNode node) {
    node.allowOnly("kind", "tolerance", "budget");
    ProgrammingOptions usual = ProgrammingOptions.DEFAULT;
    return new ProgrammingOptions(
        is(node, "write-verify", "exact"),
        number(node, "tolerance", usual.tolerance()),
        whole(node, "budget", usual.budget()));
  }

  private static MappingOptions mapping(ConfigNode node) {
    node.allowOnly("scale", "omega");
    return new MappingOptions(number(node, "scale", 1), number(node, "omega", 0));
  }

  private static PulseTrains trains(ConfigNode node) {
    node.allowOnly("longest", "managed");
    PulseTrains usual = PulseTrains.DEFAULT;
    return new PulseTrains(
        whole(node, "longest", usual.longest()),
        node.find("managed").map(ConfigNode::flag).orElse(usual.managed()));
  }

  private static int bits(ConfigNode node) {
    return node.text().equals("float") ? RuleOptions.FLOAT : (int) node.integer(0, 16);
  }

  /** Whether "kind" is the first word and not the second, which is the default. */
  private static boolean is(ConfigNode node, String word, String usual) {
    return node.find("kind").map(kind -> kind.oneOf(usual, word).equals(word)).orElse(false);
  }

  static double number(ConfigNode node, String field, double usual) {
    return node.find(field).map(ConfigNode::number).orElse(usual);
  }

  private static int whole(ConfigNode node, String field, int usual) {
    return node.find(field).map(one -> (int) one.integer(1, MOST)).orElse(usual);
  }

  private static <E extends Enum<E>> E constant(
      ConfigNode node, String field, E[] constants, E usual) {
    return node.find(field).map(one -> RuleReader.one(constants, one)).orElse(usual);
  }
}
