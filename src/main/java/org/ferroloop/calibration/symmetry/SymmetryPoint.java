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
 * @param pulses spent on this cell
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
    long pulses,
    Outcome outcome) {
  public boolean converged() {
    return outcome == Outcome.CONVERGED;
  }
}
