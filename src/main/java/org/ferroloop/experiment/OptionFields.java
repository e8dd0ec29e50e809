package org.ferroloop.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroloop.training.CellOptions;
import org.ferroloop.training.ProgrammingOptions;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.ShiftOptions;
import org.ferroloop.training.TransferOptions;

/** A rule's options as fields that {@link OptionsReader} reads back as the same. */
final class OptionFields {
  private OptionFields() {}

  /** Those groups that are not the rule's defaults, whole. */
  static Map<String, Object> of(Rule rule, RuleOptions options) {
    RuleOptions usual = RuleOptions.of(rule);
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!options.shift().equals(usual.shift())) {
      fields.put("shift", shift(options.shift()));
    }
    if (!options.cells().equals(usual.cells())) {
      fields.put("cells", cells(options.cells()));
    }
    if (!options.programming().equals(usual.programming())) {
      fields.put("programming", programming(options.programming()));
    }
    if (!options.mapping().equals(usual.mapping())) {
      Map<String, Object> mapping = new LinkedHashMap<>();
      mapping.put("scale", options.mapping().scale());
      mapping.put("omega", options.mapping().omega());
      fields.put("mapping", mapping);
    }
    if (options.accumulatorBits() != RuleOptions.FLOAT) {
      fields.put("accumulator_bits", options.accumulatorBits());
    }
    if (!options.transfer().equals(usual.transfer())) {
      fields.put("transfer", transfer(options.transfer().orElseThrow()));
    }
    if (!options.trains().equals(usual.trains())) {
      Map<String, Object> trains = new LinkedHashMap<>();
      trains.put("longest", options.trains().longest());
      trains.put("managed", options.trains().managed());
      fields.put("trains", trains);
    }
    return fields;
  }

  private static Map<String, Object> shift(ShiftOptions shift) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", RuleReader.text(shift.kind()));
    fields.put("reading", RuleReader.text(shift.reading()));
    fields.put("points", RuleReader.text(shift.points()));
    if (shift.points() == ShiftOptions.Points.PER_CELL) {
      fields.put("calibration_pulses", shift.calibrationPulses());
    }
    fields.put("tiles", RuleReader.text(shift.tiles()));
    return fields;
  }

  private static Map<String, Object> cells(CellOptions cells) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", cells.pair() ? "pair" : "single");
    fields.put("refresh_above", cells.refreshAbove());
    fields.put("refresh_lower", cells.refreshLower());
    fields.put("pulses_up", cells.pulsesUp());
    fields.put("pulses_down", cells.pulsesDown());
    return fields;
  }

  private static Map<String, Object> programming(ProgrammingOptions programming) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", programming.writeVerify() ? "write-verify" : "exact");
    fields.put("tolerance", programming.tolerance());
    fields.put("budget", programming.budget());
    return fields;
  }

  private static Map<String, Object> transfer(TransferOptions transfer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("every", transfer.every());
    fields.put("unit", transfer.inBatches() ? "batch" : "sample");
    fields.put("rate", transfer.rate());
    fields.put("fast_rate", transfer.fastRate());
    fields.put("auto_scale", transfer.autoScale());
    fields.put("gamma", transfer.gamma());
    fields.put("granularity", transfer.granularity());
    fields.put("auto_granularity", transfer.autoGranularity());
    fields.put("momentum", transfer.momentum());
    fields.put("forget", transfer.forget());
    fields.put("chop_probability", transfer.chopProbability());
    fields.put("out_chop_probability", transfer.outChopProbability());
    fields.put("tail_weight", transfer.tailWeight());
    return fields;
  }
}
