package org.ferroloop.training;

import java.util.Optional;

/**
 * Why an option would have no effect, in words that follow "but"; empty when it has one. For what
 * was given to a rule: defaults, and settings that many rules share, may be of no use to one.
 */
public final class Unheeded {
  private Unheeded() {}

  /** Of the kind, length and management of pulse trains. */
  public static Optional<String> trains(Rule rule) {
    return when(
        !rule.hasTrains(),
        "the rule "
            + rule.text()
            + " has no pulse trains (sgd, sgd-shifted, ttv1, ttv2, c-ttv2 and agad have)");
  }

  /** Of the steps by which accumulators transfer. */
  public static Optional<String> granularity(
      Rule rule, RuleOptions options, TransferGranularity given) {
    if (rule != Rule.MIXED_PRECISION) {
      return Optional.of(
          "the rule " + rule.text() + " has no accumulators (mixed-precision alone has)");
    }
    return when(
        options.accumulatorBits() != RuleOptions.FLOAT && given != TransferGranularity.MEAN_STEP,
        "accumulators of few bits always transfer by the mean step");
  }

  /** Of tolerance and budget of a closed loop. */
  public static Optional<String> verification(RuleOptions options) {
    return when(
        !options.programming().writeVerify() && !options.cells().pair(),
        "single cells with exact programming are not verified (write-verify and pairs are)");
  }

  /** Of the pulses that find a cell's own symmetry point. */
  public static Optional<String> calibration(RuleOptions options) {
    return when(
        options.shift().points() == ShiftOptions.Points.MEAN,
        "the mean symmetry point is not sought cell by cell (per-cell points are)");
  }

  private static Optional<String> when(boolean unheeded, String reason) {
    return unheeded ? Optional.of(reason) : Optional.empty();
  }
}
