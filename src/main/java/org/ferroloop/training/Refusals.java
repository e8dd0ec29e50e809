package org.ferroloop.training;

import org.ferroloop.training.update.PulseTrains;

/** Refuses combinations of rules and options that make no sense, so that none is ignored. */
final class Refusals {
  private final Rule rule;
  private final RuleOptions options;

  private Refusals(Rule rule, RuleOptions options) {
    this.rule = rule;
    this.options = options;
  }

  /**
   * @throws IllegalArgumentException naming the option and the rule
   */
  static void check(Rule rule, RuleOptions options) {
    Refusals refusals = new Refusals(rule, options);
    refusals.devices();
    refusals.transfer();
    refusals.shift();
    refusals.pair();
    if (!options.trains().equals(PulseTrains.DEFAULT)) {
      Unheeded.trains(rule)
          .ifPresent(reason -> refusals.refuse("longest-train and update-management: " + reason));
    }
    if (options.accumulatorBits() != RuleOptions.FLOAT) {
      refusals.want(rule == Rule.MIXED_PRECISION, "accumulator-bits are for mixed-precision alone");
    }
  }

  private void devices() {
    if (!rule.pulsed()) {
      want(
          options.equals(RuleOptions.of(rule)),
          "shift, cells, programming, mapping, accumulator and train options want devices");
    }
  }

  private void transfer() {
    want(
        rule.transfers() == options.transfer().isPresent(),
        "transfer options are for ttv1, ttv2, c-ttv2 and agad, which always have them");
    options.transfer().ifPresent(this::transfer);
  }

  private void transfer(TransferOptions transfer) {
    boolean chopped = rule == Rule.C_TTV2 || rule == Rule.AGAD;
    TransferOptions defaults = TransferOptions.aihwkit(rule);
    want(
        chopped
            || !transfer.autoScale()
                && transfer.autoGranularity() == 0
                && transfer.chopProbability() == 0,
        "auto-scale, auto-granularity and chop-probability are for c-ttv2 and agad");
    want(!chopped || transfer.gamma() == 0, "gamma is for ttv1 and ttv2: the others hide A");
    want(
        rule != Rule.TTV1
            || transfer.granularity() == 1 && transfer.momentum() == 0 && transfer.forget(),
        "ttv1 has no buffer, so neither buffer-granularity, momentum nor forget");
    want(
        rule == Rule.C_TTV2 || transfer.outChopProbability() == 0,
        "out-chop-probability is for c-ttv2 alone");
    want(
        rule == Rule.AGAD || transfer.tailWeight() == defaults.tailWeight(),
        "tail-weight is for agad alone");
    want(
        rule != Rule.AGAD || transfer.chopProbability() > 0,
        "agad compares chopper periods, so its chop-probability must be above 0");
    want(
        !transfer.autoScale() || transfer.fastRate() > 0,
        "auto-scale scales fast-lr, which must be above 0");
  }

  private void shift() {
    ShiftOptions shift = options.shift();
    want(
        rule.transfers()
            || rule == Rule.MIXED_PRECISION
            || shift.tiles() == ShiftOptions.Tiles.NONE,
        "shift-tiles are for mixed-precision, ttv1, ttv2, c-ttv2 and agad");
    want(
        rule != Rule.MIXED_PRECISION || !shift.tiles().fast(),
        "the one tile of mixed-precision is slow, so shift-tiles are none or slow");
    if (!rule.shifts(options)) {
      want(
          shift.equals(ShiftOptions.DEFAULT),
          "shift options are for sgd-shifted, and for mixed-precision and Tiki-Taka rules with"
              + " shift-tiles");
    }
    want(
        shift.kind() == ShiftOptions.Kind.REFERENCE_DEVICE
            || shift.reading() == ShiftOptions.Reading.EACH,
        "reference-reading is for reference devices");
  }

  private void pair() {
    CellOptions cells = options.cells();
    if (cells.pair()) {
      want(!rule.shifts(options), "pairs are potentiated only and have no symmetry point to shift");
      want(!cells.multiplies(), "pairs know no down pulses, so neither pulses-up nor pulses-down");
    } else {
      want(
          cells.refreshAbove() == CellOptions.DEFAULT.refreshAbove()
              && cells.refreshLower() == CellOptions.DEFAULT.refreshLower(),
          "refresh thresholds are for pairs");
    }
  }

  private void want(boolean right, String message) {
    if (!right) {
      refuse(message);
    }
  }

  private void refuse(String message) {
    throw new IllegalArgumentException("rule " + rule.text() + ": " + message);
  }
}
