package org.ferroloop.cli;

import java.nio.file.Path;
import java.util.List;
import org.ferroloop.calibration.fit.CalibratedTwin;
import org.ferroloop.calibration.fit.FitMethod;
import org.ferroloop.calibration.fit.FitRequest;
import org.ferroloop.calibration.fit.FitTrajectory;
import org.ferroloop.calibration.fit.TrajectoryError;
import org.ferroloop.calibration.fit.TwinCalibration;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.PolarityFinder;
import org.ferroloop.characterization.WindowFinder;
import org.ferroloop.characterization.WindowedSweep;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.ConductanceWindow;

/** A twin fitted to one file as {@code calibrate twin} does, and how far another one is from it. */
record FittedSweep(CalibratedTwin calibrated) {
  /**
   * @param window as of the option --window
   */
  static FittedSweep of(Path file, String window) {
    MeasuredSweep sweep = B1500Csv.read(file);
    WindowedSweep kept =
        WindowedSweep.of(
            sweep, WindowFinder.choice("--window", window).apply(sweep), PolarityFinder.of(sweep));
    // The bootstrap of the interval, which is not looked at, is kept short.
    FitRequest request = new FitRequest(FitRequest.PIECEWISE, FitMethod.TRAJECTORY, 1, 40);
    return new FittedSweep(
        TwinCalibration.calibrate(List.of(kept), request, "2026-01-01", "test", Progress.NONE));
  }

  /** How far the symmetry points (settled mean, normalised) are apart. */
  double shift(FittedSweep other) {
    return Math.abs(calibrated.settled().mean() - other.calibrated.settled().mean());
  }

  /** RMSE between the fitted trajectories in S, over half of this sweep's conductance span. */
  double distance(FittedSweep other) {
    ConductanceWindow window = calibrated.data().window();
    double half = (window.gMax() - window.gMin()) / 2;
    double[] own = trajectory();
    double[] others = other.trajectory();
    if (own.length != others.length) {
      throw new AssertionError(own.length + " and " + others.length + " pulses");
    }
    double squares = 0;
    for (int i = 0; i < own.length; i++) {
      squares += Math.pow((own[i] - others[i]) / half, 2);
    }
    return Math.sqrt(squares / own.length);
  }

  /** Noise free, in S. */
  private double[] trajectory() {
    FitTrajectory data = calibrated.data().trajectories().get(0);
    ConductanceWindow window = calibrated.data().window();
    double[] weights =
        TrajectoryError.simulate(
            calibrated.twin().model(),
            calibrated.twin().parameters(),
            data.start(),
            data.directions());
    for (int i = 0; i < weights.length; i++) {
      weights[i] = window.gMin() + (weights[i] + 1) / 2 * (window.gMax() - window.gMin());
    }
    return weights;
  }
}
