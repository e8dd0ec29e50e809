package org.ferroloop.calibration.fit;

import java.util.List;
import org.ferroloop.calibration.symmetry.Crossings;
import org.ferroloop.twin.DeviceTwin;

/**
 * A twin fitted to measurements, and how good it is.
 *
 * @param data what was fitted, normalised
 * @param rmse over all points, on the normalised conductance ({@link TrajectoryError})
 * @param rmseByFile the same, one a file
 * @param settled where the alternating train settles
 * @param crossings where the up and the down step are equal
 * @param intervalLow lower end of the 95 % bootstrap interval of the settled mean
 * @param intervalHigh its upper end
 * @param noise cycle-to-cycle noise
 */
public record CalibratedTwin(
    DeviceTwin twin,
    JointSweeps data,
    double rmse,
    List<Double> rmseByFile,
    SettledTrain settled,
    Crossings crossings,
    double intervalLow,
    double intervalHigh,
    StepNoise noise) {
  public CalibratedTwin {
    rmseByFile = List.copyOf(rmseByFile);
  }
}
