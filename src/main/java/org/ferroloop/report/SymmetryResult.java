package org.ferroloop.report;

import java.util.List;
import org.ferroloop.calibration.symmetry.SettlingPoint;

/**
 * Where the alternating train settled on a twin's array; weights are dimensionless.
 *
 * @param mean settled mean of the two-cycle, the symmetry point used for shifting
 * @param standardError of the mean
 * @param high the two-cycle's high value
 * @param low the two-cycle's low value
 * @param stableCrossings the states where an up and a down step cancel and to which they drive
 * @param pulses spent per cell
 * @param cells how many cells were averaged
 * @param converged whether the train became stationary on every cell
 * @param settling how it came there: averages over the cells, points ever further apart
 */
public record SymmetryResult(
    double mean,
    double standardError,
    double high,
    double low,
    List<Double> stableCrossings,
    long pulses,
    int cells,
    boolean converged,
    List<SettlingPoint> settling) {
  public SymmetryResult {
    stableCrossings = List.copyOf(stableCrossings);
    settling = List.copyOf(settling);
  }
}
