package org.ferroloop.training;

import java.util.Optional;
import org.ferroloop.training.update.PulseTrains;

/**
 * What a rule may have beside the settings that all share.
 *
 * @param accumulatorBits of mixed precision's accumulators: 2 to 16, 0 for none, {@link #FLOAT} for
 *     full precision
 * @param transfer of the Tiki-Taka rules; empty for all others
 * @param trains of the rules that have any; the default for all others
 */
public record RuleOptions(
    ShiftOptions shift,
    CellOptions cells,
    ProgrammingOptions programming,
    MappingOptions mapping,
    int accumulatorBits,
    Optional<TransferOptions> transfer,
    PulseTrains trains) {
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
        rule.transfers() ? Optional.of(TransferOptions.aihwkit(rule)) : Optional.empty(),
        PulseTrains.DEFAULT);
  }

  /** The same with other shifting. */
  public RuleOptions withShift(ShiftOptions other) {
    return new RuleOptions(other, cells, programming, mapping, accumulatorBits, transfer, trains);
  }

  /** The same with other cells. */
  public RuleOptions withCells(CellOptions other) {
    return new RuleOptions(shift, other, programming, mapping, accumulatorBits, transfer, trains);
  }

  /** The same with other programming. */
  public RuleOptions withProgramming(ProgrammingOptions other) {
    return new RuleOptions(shift, cells, other, mapping, accumulatorBits, transfer, trains);
  }

  /** The same with another mapping. */
  public RuleOptions withMapping(MappingOptions other) {
    return new RuleOptions(shift, cells, programming, other, accumulatorBits, transfer, trains);
  }

  /** The same with another accumulator. */
  public RuleOptions withAccumulatorBits(int bits) {
    return new RuleOptions(shift, cells, programming, mapping, bits, transfer, trains);
  }

  /** The same with another transfer. */
  public RuleOptions withTransfer(TransferOptions other) {
    return new RuleOptions(
        shift, cells, programming, mapping, accumulatorBits, Optional.of(other), trains);
  }

  /** The same with other pulse trains. */
  public RuleOptions withTrains(PulseTrains other) {
    return new RuleOptions(shift, cells, programming, mapping, accumulatorBits, transfer, other);
  }

  /**
   * Names everything, as the identity of trainings wants it. Default trains are left out: results
   * and checkpoints from before there were others go on to be known.
   */
  @Override
  public String toString() {
    return "RuleOptions[shift="
        + shift
        + ", cells="
        + cells
        + ", programming="
        + programming
        + ", mapping="
        + mapping
        + ", accumulatorBits="
        + accumulatorBits
        + ", transfer="
        + transfer
        + (trains.equals(PulseTrains.DEFAULT) ? "" : ", trains=" + trains)
        + "]";
  }
}
