package org.ferroloop.calibration.symmetry;

/**
 * Limits of a symmetry-point search.
 *
 * @param maxPulses the most pulses one cell may get, at least {@link #LEAST_PULSES}
 * @param tolerance a movement of the mean, in units of the weight, that is too small to matter: a
 *     noise-free cell is settled when what is left of its approach is below it
 */
public record SymmetryOptions(long maxPulses, double tolerance) {
  /** Two rounds of the shortest length; no cell can settle with less. */
  public static final long LEAST_PULSES = 6L * RoundRecord.BLOCKS;

  /** 1,000,000 pulses a cell, 1e-5. */
  public static final SymmetryOptions DEFAULT = new SymmetryOptions(1_000_000, 1e-5);

  /**
   * @throws IllegalArgumentException when maxPulses is too small or tolerance is not positive
   */
  public SymmetryOptions {
    if (maxPulses < LEAST_PULSES) {
      throw new IllegalArgumentException(
          "a symmetry-point search wants at least "
              + LEAST_PULSES
              + " pulses a cell, found "
              + maxPulses);
    }
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance must be positive, found " + tolerance);
    }
  }

  /** The same with another pulse budget. */
  public SymmetryOptions withMaxPulses(long pulses) {
    return new SymmetryOptions(pulses, tolerance);
  }
}
