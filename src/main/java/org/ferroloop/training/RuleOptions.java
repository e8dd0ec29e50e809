package org.ferroloop.training;

import java.util.Optional;

/**
 * What a rule may have beside the settings that all share.
 *
 * @param accumulatorBits of mixed precision's accumulators: 2 to 16, 0 for none, {@link #FLOAT} for
 *     full precision
 * @param transfer of the Tiki-Taka rules; empty for all others
 */
public record RuleOptions(
    ShiftOptions shift,
    CellOptions cells,
    ProgrammingOptions programming,
    MappingOptions mapping,
    int accumulatorBits,
    Optional<TransferOptions> transfer) {
  /** Accumulators of full precision. */
  public static final int FLOAT = 32;

  private static final int MOST_BITS = 16;

  /**
   * @throws IllegalArgumentException when accumulators cannot have so many bits
   */
  public RuleOptions {
    boolean possible =
        accumulatorBits == 0
            || accumulatorBits >= 2 && accumulatorBits <= MOST_BITS
            || accumulatorBits == FLOAT;
    if (!possible) {
      throw new IllegalArgumentException(
          "accumulator-bits must be 0, 2 to 16 or float, found " + accumulatorBits);
    }
  }

  /** The plain rule; AIHWKit's defaults for the Tiki-Taka rules. */
  public static RuleOptions of(Rule rule) {
    return new RuleOptions(
        ShiftOptions.DEFAULT,
        CellOptions.DEFAULT,
        ProgrammingOptions.DEFAULT,
        MappingOptions.DEFAULT,
        FLOAT,
        rule.transfers() ? Optional.of(TransferOptions.aihwkit(rule)) : Optional.empty());
  }

  /** The same with other shifting. */
  public RuleOptions withShift(ShiftOptions other) {
    return new RuleOptions(other, cells, programming, mapping, accumulatorBits, transfer);
  }

  /** The same with other cells. */
  public RuleOptions withCells(CellOptions other) {
    return new RuleOptions(shift, other, programming, mapping, accumulatorBits, transfer);
  }

  /** The same with other programming. */
  public RuleOptions withProgramming(ProgrammingOptions other) {
    return new RuleOptions(shift, cells, other, mapping, accumulatorBits, transfer);
  }

  /** The same with another mapping. */
  public RuleOptions withMapping(MappingOptions other) {
    return new RuleOptions(shift, cells, programming, other, accumulatorBits, transfer);
  }

  /** The same with another accumulator. */
  public RuleOptions withAccumulatorBits(int bits) {
    return new RuleOptions(shift, cells, programming, mapping, bits, transfer);
  }

  /** The same with another transfer. */
  public RuleOptions withTransfer(TransferOptions other) {
    return new RuleOptions(shift, cells, programming, mapping, accumulatorBits, Optional.of(other));
  }
}
