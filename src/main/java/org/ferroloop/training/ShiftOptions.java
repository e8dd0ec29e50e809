package org.ferroloop.training;

import org.ferroloop.calibration.symmetry.SymmetryOptions;

/**
 * How rules that shift by the symmetry point do it: effective weights are w - w*.
 *
 * @param kind what holds w*
 * @param reading how often reference devices are read
 * @param points whether all cells share one w*, or each cell has its own
 * @param calibrationPulses to find the points of single cells: the most pulses a cell, up and down
 *     in turn, spent before the training and counted; at least those of the shortest search
 * @param tiles which tiles of the Tiki-Taka rules are shifted; the one tile of mixed-precision is
 *     slow; sgd-shifted has one, which always is
 */
public record ShiftOptions(
    Kind kind, Reading reading, Points points, int calibrationPulses, Tiles tiles) {
  /** What holds the symmetry point. */
  public enum Kind {
    /** A number that is subtracted after reading. */
    DIGITAL,
    /** A second array of devices, programmed to it and subtracted in the analog domain. */
    REFERENCE_DEVICE
  }

  /** How often reference devices are read. */
  public enum Reading {
    /** At every reading of the weights, with their own read noise. */
    EACH,
    /** Once, after they were programmed; their reading is kept digitally. */
    FIXED
  }

  /** Whose symmetry point it is. */
  public enum Points {
    /** The mean of the device type. */
    MEAN,
    /** Each cell's own, found on the array by alternating pulses. */
    PER_CELL
  }

  /** Which tiles of a Tiki-Taka rule, or of mixed precision, are shifted. */
  public enum Tiles {
    /** None: AIHWKit's default. */
    NONE,
    /** The fast tile A: what the algorithm supposes (Gokmen and Haensch 2020). */
    FAST,
    /** The slow tile C; that of mixed precision. */
    SLOW,
    /** Both. */
    BOTH;

    /** Whether the fast tile is shifted. */
    public boolean fast() {
      return this == FAST || this == BOTH;
    }

    /** Whether the slow tile is shifted. */
    public boolean slow() {
      return this == SLOW || this == BOTH;
    }
  }

  /** A digital offset, the same for all cells, of one tile. */
  public static final ShiftOptions DEFAULT =
      new ShiftOptions(Kind.DIGITAL, Reading.EACH, Points.MEAN, 40_000, Tiles.NONE);

  /**
   * @throws IllegalArgumentException when points of single cells are wanted with fewer calibration
   *     pulses than the shortest search has
   */
  public ShiftOptions {
    if (points == Points.PER_CELL && calibrationPulses < SymmetryOptions.LEAST_PULSES) {
      throw new IllegalArgumentException(
          "calibration-pulses of symmetry-points per-cell must be at least "
              + SymmetryOptions.LEAST_PULSES
              + ", found "
              + calibrationPulses);
    }
  }
}
