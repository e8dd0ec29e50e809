package org.ferroloop.calibration.symmetry;

/**
 * Where the alternating train left one cell. Weights are dimensionless normalised conductances;
 * means are over the last round, which holds as many potentiation as depression pulses.
 *
 * @param cell its number in the array
 * @param mean the settled mean, by which symmetry-point shifting shifts
 * @param high the mean after potentiation pulses
 * @param low the mean after depression pulses
 * @param standardError of the mean, autocorrelation accounted for; 0 for a noise-free cell that
 *     repeats itself
 * @param intervalLow lower end of the 95 % interval of the mean
 * @param intervalHigh upper end of the 95 % interval of the mean
 * @param creep slope of the mean against ln(number of pulses) over that round
 * @param creepError standard error of the creep
 * @param firstPulse of the train over which the mean was taken, counted from 1
 * @param pulses spent on this cell, of which the last is also the last of the mean
 * @param outcome whether it converged, and why not
 */
public record SymmetryPoint(
    int cell,
    double mean,
    double high,
    double low,
    double standardError,
    double intervalLow,
    double intervalHigh,
    double creep,
    double creepError,
    long firstPulse,
    long pulses,
    Outcome outcome) {
  public boolean converged() {
    return outcome == Outcome.CONVERGED;
  }

  /** Whether the mean can be used: it stands still, or creeps by less than what was accepted. */
  public boolean found() {
    return converged() || outcome == Outcome.CREEPING;
  }
}
