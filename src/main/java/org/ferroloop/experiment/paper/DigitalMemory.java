package org.ferroloop.experiment.paper;

import org.ferroloop.experiment.RuleSettings;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.ShiftOptions;

/** How many bits of digital memory a rule keeps for each weight, beside the devices. */
final class DigitalMemory {
  /** Of a number that is kept in full precision. */
  private static final int FLOAT = RuleOptions.FLOAT;

  private DigitalMemory() {}

  /**
   * Bits a weight: accumulators of mixed precision; the buffer of TTv2 and c-TTv2; buffer, running
   * mean and past mean of AGAD (arXiv:2303.04721); and a digital symmetry point where each cell has
   * its own. What is kept once a tile, row or column counts nothing.
   */
  static int bits(RuleSettings settings) {
    RuleOptions options = settings.options();
    int rule =
        switch (settings.rule()) {
          case FLOAT -> FLOAT;
          case SGD, SGD_SHIFTED, TTV1 -> 0;
          case MIXED_PRECISION -> options.accumulatorBits();
          case TTV2, C_TTV2 -> FLOAT;
          case AGAD -> 3 * FLOAT;
        };
    return rule + (settings.rule().shifts(options) && keptDigitally(options.shift()) ? FLOAT : 0);
  }

  private static boolean keptDigitally(ShiftOptions shift) {
    return shift.kind() == ShiftOptions.Kind.DIGITAL
        ? shift.points() == ShiftOptions.Points.PER_CELL
        : shift.reading() == ShiftOptions.Reading.FIXED;
  }
}
