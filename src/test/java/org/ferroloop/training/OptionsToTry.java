package org.ferroloop.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ferroloop.training.update.PulseTrains;
import org.junit.jupiter.params.provider.Arguments;

/** Every rule, plain and with each option that it may have, for tests that all must pass. */
final class OptionsToTry {
  private OptionsToTry() {}

  /** Name, rule and options. */
  static Stream<Arguments> all() {
    List<Arguments> all = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      of(rule).forEach((name, options) -> all.add(Arguments.of(name, rule, options)));
    }
    return all.stream();
  }

  static ShiftOptions shift(
      ShiftOptions.Kind kind,
      ShiftOptions.Reading reading,
      ShiftOptions.Points points,
      ShiftOptions.Tiles tiles) {
    return new ShiftOptions(kind, reading, points, 384, tiles);
  }

  /** All tiles that a rule can shift. */
  static ShiftOptions.Tiles tiles(Rule rule) {
    if (rule.transfers()) {
      return ShiftOptions.Tiles.BOTH;
    }
    return rule == Rule.MIXED_PRECISION ? ShiftOptions.Tiles.SLOW : ShiftOptions.Tiles.NONE;
  }

  private static Map<String, RuleOptions> of(Rule rule) {
    RuleOptions plain = RuleOptions.of(rule);
    Map<String, RuleOptions> options = new LinkedHashMap<>();
    options.put("plain", plain);
    if (!rule.pulsed()) {
      return options;
    }
    options.put("omega", plain.withMapping(new MappingOptions(1, 0.5)));
    options.put("write-verify", plain.withProgramming(new ProgrammingOptions(true, 0.05, 40)));
    options.put("2 up, 3 down", plain.withCells(new CellOptions(false, 0.75, 0.25, 2, 3)));
    if (rule != Rule.SGD_SHIFTED) {
      options.put("pairs", plain.withCells(new CellOptions(true, 0.5, 0.1, 1, 1)));
    }
    if (rule.hasTrains()) {
      options.put("5 slots, unmanaged", plain.withTrains(new PulseTrains(5, false)));
    }
    if (rule == Rule.MIXED_PRECISION) {
      options.put("no bits", plain.withAccumulatorBits(0));
      options.put("3 bits", plain.withAccumulatorBits(3));
    }
    if (rule != Rule.SGD) {
      options.putAll(shifts(plain, rule));
    }
    if (rule == Rule.TTV1 || rule == Rule.TTV2) {
      options.put("gamma", plain.withTransfer(transfer(rule, 0.5, false)));
    } else if (rule.transfers()) {
      options.put("auto-scale", plain.withTransfer(transfer(rule, 0, true)));
    }
    return options;
  }

  private static Map<String, RuleOptions> shifts(RuleOptions plain, Rule rule) {
    ShiftOptions.Tiles tiles = tiles(rule);
    Map<String, RuleOptions> options = new LinkedHashMap<>();
    for (ShiftOptions.Kind kind : ShiftOptions.Kind.values()) {
      for (ShiftOptions.Points points : ShiftOptions.Points.values()) {
        options.put(
            kind + " " + points,
            plain.withShift(shift(kind, ShiftOptions.Reading.EACH, points, tiles)));
      }
    }
    options.put(
        "fixed reference",
        plain.withShift(
            shift(
                ShiftOptions.Kind.REFERENCE_DEVICE,
                ShiftOptions.Reading.FIXED,
                ShiftOptions.Points.MEAN,
                tiles)));
    return options;
  }

  private static TransferOptions transfer(Rule rule, double gamma, boolean automatic) {
    TransferOptions usual = TransferOptions.aihwkit(rule);
    return new TransferOptions(
        3,
        false,
        usual.rate(),
        0.1,
        automatic,
        gamma,
        usual.granularity(),
        automatic ? 100 : 0,
        usual.momentum(),
        rule == Rule.TTV1,
        automatic ? 0.2 : 0,
        rule == Rule.C_TTV2 ? 0.1 : 0,
        usual.tailWeight());
  }
}
