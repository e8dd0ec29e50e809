package org.ferroloop.calibration.fit;

import java.util.List;

/** A finished fit that can be repeated quickly on data that differ a little. */
interface FittedSteps {
  /** What was found. */
  StepFit result();

  /**
   * Fits again, from this solution.
   *
   * @param resampled as many trajectories as were fitted, of the same lengths and pulses
   */
  StepFit refit(List<FitTrajectory> resampled);
}
