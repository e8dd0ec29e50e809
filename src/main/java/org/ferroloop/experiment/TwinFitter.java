package org.ferroloop.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ferroloop.calibration.fit.CalibratedTwin;
import org.ferroloop.calibration.fit.FitRequest;
import org.ferroloop.calibration.fit.FitTrajectory;
import org.ferroloop.calibration.fit.TwinCalibration;
import org.ferroloop.characterization.B1500Csv;
import org.ferroloop.characterization.MeasuredSweep;
import org.ferroloop.characterization.PolarityFinder;
import org.ferroloop.characterization.SweepWindow;
import org.ferroloop.characterization.WindowFinder;
import org.ferroloop.characterization.WindowedSweep;
import org.ferroloop.report.Trajectory;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.TwinFile;

/** Fits a twin to measured sweeps, as {@code calibrate twin} does. */
final class TwinFitter {
  private TwinFitter() {}

  /**
   * @param date ISO date of today
   * @param toolVersion this FerroLoop
   * @throws org.ferroloop.config.InputException when a sweep is malformed or does not belong to the
   *     others
   */
  static LoadedTwin fit(TwinSource.Sweeps source, long seed, String date, String toolVersion) {
    Function<MeasuredSweep, SweepWindow> choice = WindowFinder.choice("window", source.window());
    List<WindowedSweep> sweeps = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (Path file : source.files()) {
      MeasuredSweep sweep = B1500Csv.read(file);
      sweep.warnings().forEach(warning -> warnings.add(file.getFileName() + ": " + warning));
      sweeps.add(WindowedSweep.of(sweep, choice.apply(sweep), PolarityFinder.of(sweep)));
    }
    FitRequest request =
        new FitRequest(
            FitRequest.DEFAULT.model(),
            FitRequest.DEFAULT.method(),
            seed,
            FitRequest.DEFAULT.resamples());
    CalibratedTwin fitted =
        TwinCalibration.calibrate(sweeps, request, date, toolVersion, Progress.NONE);
    FitTrajectory first = fitted.data().trajectories().get(0);
    String text = TwinFile.text(fitted.twin());
    return LoadedTwin.of(
        fitted.twin(),
        text,
        text.getBytes(StandardCharsets.UTF_8),
        Trajectory.along(fitted.twin(), first.directions(), first.weights()),
        warnings);
  }
}
