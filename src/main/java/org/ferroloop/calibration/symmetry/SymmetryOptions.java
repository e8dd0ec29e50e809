package org.ferroloop.calibration.symmetry;

/**
 * Limits of a symmetry-point search.
 *
 * @param maxPulses the most pulses one cell may get, at least {@link #LEAST_PULSES}
 * @param tolerance a movement of the mean, in units of the weight, that is too small to matter: a
 *     noise-free cell is settled when what is left of its approach is below it
 * @param creep the movement of the mean an e-fold of pulses, in units of the weight, that is
 *     accepted of a cell whose mean never stands still (see {@link Outcome#CREEPING}); 0 for none
 */
public record SymmetryOptions(long maxPulses, double tolerance, double creep) {
  /** Two rounds of the shortest length; no cell can settle with less. */
  public static final long LEAST_PULSES = 6L * RoundRecord.BLOCKS;

  /** 1,000,000 pulses a cell, 1e-5, no creep. */
  public static final SymmetryOptions DEFAULT = new SymmetryOptions(1_000_000, 1e-5, 0);

  /**
   * @throws IllegalArgumentException when maxPulses is too small or tolerance is not positive, or
   *     creep is negative
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
    if (!(creep >= 0)) {
      throw new IllegalArgumentException("creep must not be negative, found " + creep);
    }
  }

  /** The same with another pulse budget. */
  public SymmetryOptions withMaxPulses(long pulses) {
    return new SymmetryOptions(pulses, tolerance, creep);
  }

  /** The same with another accepted creep. */
  public SymmetryOptions withCreep(double perEfold) {
    return new SymmetryOptions(maxPulses, tolerance, perEfold);
  }
}
