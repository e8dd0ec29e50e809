package org.ferroloop.cli;

import java.util.Optional;
import org.ferroloop.training.CellOptions;
import org.ferroloop.training.MappingOptions;
import org.ferroloop.training.ProgrammingOptions;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.ShiftOptions;
import org.ferroloop.training.Unheeded;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a rule may have beside the settings that all share, as options. */
final class RuleOptionFlags {
  @Option(
      names = "--shift",
      paramLabel = "KIND",
      defaultValue = "digital",
      description =
          "what holds the symmetry point: digital (a number) or reference-device (a second array,"
              + " programmed to it) (default: digital)")
  private String shift;

  @Option(
      names = "--reference-reading",
      paramLabel = "WHEN",
      defaultValue = "each",
      description =
          "how often reference devices are read: each (with the weights) or fixed (once)"
              + " (default: each)")
  private String reading;

  @Option(
      names = "--symmetry-points",
      paramLabel = "WHOSE",
      defaultValue = "mean",
      description =
          "shift by one point for all cells (mean), or by each cell's own, found on the array by"
              + " alternating pulses, until its mean stands still, that are counted (per-cell)"
              + " (default: mean)")
  private String points;

  @Option(
      names = "--calibration-pulses",
      paramLabel = "N",
      description =
          "the most pulses a cell to find its own symmetry point with --symmetry-points per-cell,"
              + " at least 384; it ends before when its mean stands still (default: 40000)")
  private Optional<Integer> calibrationPulses;

  @Option(
      names = "--shift-tiles",
      paramLabel = "WHICH",
      defaultValue = "none",
      description =
          "tiles of ttv1, ttv2, c-ttv2 and agad that are shifted by the symmetry point: none,"
              + " fast, slow or both; that of mixed-precision is slow (default: none)")
  private String tiles;

  @Option(
      names = "--cells",
      paramLabel = "KIND",
      defaultValue = "single",
      description =
          "what a weight is made of: single, or pair (the difference of two devices that are only"
              + " potentiated, and rewritten when one saturates) (default: single)")
  private String cells;

  @Option(
      names = "--refresh-above",
      paramLabel = "SHARE",
      description =
          "a pair is rewritten when one device is above this share of its range (default: 0.75)")
  private Optional<Double> refreshAbove;

  @Option(
      names = "--refresh-lower",
      paramLabel = "SHARE",
      description = "and the other device above this share of it (default: 0.25)")
  private Optional<Double> refreshLower;

  @Option(
      names = "--pulses-up",
      paramLabel = "N",
      description = "potentiation pulses for each one that is wanted (default: 1)")
  private Optional<Integer> pulsesUp;

  @Option(
      names = "--pulses-down",
      paramLabel = "N",
      description = "depression pulses for each one that is wanted (default: 1)")
  private Optional<Integer> pulsesDown;

  @Option(
      names = "--programming",
      paramLabel = "KIND",
      defaultValue = "exact",
      description =
          "how initial weights come into the devices: exact, or write-verify (closed loop of"
              + " pulses and readings, counted) (default: exact)")
  private String programming;

  @Option(
      names = "--tolerance",
      paramLabel = "W",
      description =
          "of a weight verified by write-verify, or rewritten in a pair, in units of the weight"
              + " (default: 0.02)")
  private Optional<Double> tolerance;

  @Option(
      names = "--pulse-budget",
      paramLabel = "N",
      description = "the most pulses a cell to write and verify it (default: 1000)")
  private Optional<Integer> budget;

  @Option(
      names = "--weight-scale",
      paramLabel = "FACTOR",
      description = "effective weight over device weight, of all tiles (default: 1)")
  private Optional<Double> scale;

  @Option(
      names = "--omega",
      paramLabel = "W",
      description =
          "choose the factor of each tile so that its largest initial weight is this device"
              + " weight; 0 for the fixed factor (default: 0)")
  private Optional<Double> omega;

  @Option(
      names = "--accumulator-bits",
      paramLabel = "BITS",
      defaultValue = "float",
      description =
          "digital memory a weight of mixed-precision: 2 to 16 (rounded at random), 0 for none,"
              + " or float; accumulators of few bits: always the mean step (default: float)")
  private String accumulatorBits;

  @Mixin private TransferFlags transfer;

  /**
   * The options.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  RuleOptions options(Rule rule) {
    RuleOptions options =
        RuleOptions.of(rule)
            .withShift(shift())
            .withCells(cells())
            .withProgramming(programming())
            .withMapping(new MappingOptions(scale.orElse(1.0), omega.orElse(0.0)))
            .withAccumulatorBits(bits());
    OptionText.refuse("--tolerance", tolerance, Unheeded.verification(options));
    OptionText.refuse("--pulse-budget", budget, Unheeded.verification(options));
    OptionText.refuse("--calibration-pulses", calibrationPulses, Unheeded.calibration(options));
    return transfer.apply(rule, options);
  }

  private ShiftOptions shift() {
    return new ShiftOptions(
        OptionText.constant("--shift", ShiftOptions.Kind.class, shift),
        OptionText.constant("--reference-reading", ShiftOptions.Reading.class, reading),
        OptionText.constant("--symmetry-points", ShiftOptions.Points.class, points),
        calibrationPulses.orElse(ShiftOptions.DEFAULT.calibrationPulses()),
        OptionText.constant("--shift-tiles", ShiftOptions.Tiles.class, tiles));
  }

  private CellOptions cells() {
    return new CellOptions(
        OptionText.oneOf("--cells", cells, "single", "pair").equals("pair"),
        refreshAbove.orElse(CellOptions.DEFAULT.refreshAbove()),
        refreshLower.orElse(CellOptions.DEFAULT.refreshLower()),
        pulsesUp.orElse(1),
        pulsesDown.orElse(1));
  }

  private ProgrammingOptions programming() {
    return new ProgrammingOptions(
        OptionText.oneOf("--programming", programming, "exact", "write-verify")
            .equals("write-verify"),
        tolerance.orElse(ProgrammingOptions.DEFAULT.tolerance()),
        budget.orElse(ProgrammingOptions.DEFAULT.budget()));
  }

  private int bits() {
    if (accumulatorBits.equals("float")) {
      return RuleOptions.FLOAT;
    }
    try {
      int bits = Integer.parseInt(accumulatorBits);
      // 32 is the record's own word for float, and none of the command line's.
      return bits == RuleOptions.FLOAT ? -1 : bits;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--accumulator-bits: found " + accumulatorBits + ", expected 0, 2 to 16 or float", e);
    }
  }
}
