package org.ferroloop.calibration.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.calibration.symmetry.Crossings;
import org.ferroloop.characterization.SweepWindow;
import org.ferroloop.characterization.WindowedSweep;
import org.ferroloop.quantity.Unit;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.Variability;
import org.ferroloop.twin.energy.DeviceArea;
import org.ferroloop.twin.energy.EnergyModels;

/** Makes a twin of a device from its windowed sweeps. */
public final class TwinCalibration {
  private static final int STAGES = 3;

  private TwinCalibration() {}

  /**
   * Fits, finds the symmetry point and its uncertainty, and estimates the noise.
   *
   * @param sweeps of one device and one pulse width, at least one
   * @param date ISO date of the calibration
   * @param toolVersion the FerroLoop that calibrates
   * @throws org.ferroloop.config.InputException when the sweeps do not belong together, or are too
   *     short for a fit
   */
  public static CalibratedTwin calibrate(
      List<WindowedSweep> sweeps,
      FitRequest request,
      String date,
      String toolVersion,
      Progress progress) {
    progress.at("fitting " + request.model(), 0, STAGES);
    JointSweeps data = JointSweeps.of(sweeps);
    Seeds seeds = Seeds.of(request.seed());
    FittedSteps fitted = fit(data.trajectories(), request, seeds);
    StepFit fit = fitted.result();
    progress.at("bootstrap of the symmetry point", 1, STAGES);
    double[] interval =
        SymmetryBootstrap.interval(
            fitted, data.trajectories(), request.resamples(), seeds.stream("symmetry bootstrap"));
    progress.at("symmetry point and noise", 2, STAGES);
    StepNoise noise = StepNoise.of(fit.model(), fit.parameters(), data.trajectories());
    double rmse = TrajectoryError.rmse(fit.model(), fit.parameters(), data.trajectories());
    DeviceTwin twin =
        twin(data, fit, noise, provenance(data, request, fit, rmse, noise, date, toolVersion));
    CalibratedTwin calibrated =
        new CalibratedTwin(
            twin,
            data,
            rmse,
            data.trajectories().stream()
                .map(one -> TrajectoryError.rmse(fit.model(), fit.parameters(), one))
                .toList(),
            SettledTrain.of(fit.model(), fit.parameters()),
            Crossings.of(twin),
            interval[0],
            interval[1],
            noise);
    progress.at("calibrated", STAGES, STAGES);
    return calibrated;
  }

  /** The fit alone. */
  static FittedSteps fit(List<FitTrajectory> trajectories, FitRequest request, Seeds seeds) {
    if (request.method() == FitMethod.GRADIENT_POLYNOMIAL) {
      return GradientPolynomialFit.of(trajectories, seeds);
    }
    Optional<ModelFamily> family = ModelFamily.of(request.model());
    return family.isPresent()
        ? ParametricFit.of(family.get(), trajectories, seeds)
        : PiecewiseTrajectoryFit.of(trajectories, FitSettings.DEFAULT);
  }

  private static DeviceTwin twin(
      JointSweeps data, StepFit fit, StepNoise noise, Provenance provenance) {
    Variability variability = new Variability(noise.residuals(), 0, false, 0, 0, 0, 0, 0);
    DeviceTwin twin =
        new DeviceTwin(
            data.deviceId() + " " + Unit.SECOND.format(data.pulse().width()),
            fit.model(),
            fit.parameters(),
            variability,
            data.sweeps().get(0).polarity(),
            Optional.of(data.window()),
            Optional.of(data.pulse()),
            DeviceArea.of(data.deviceId()),
            List.of(),
            provenance);
    return EnergyModels.charge(twin);
  }

  private static Provenance provenance(
      JointSweeps data,
      FitRequest request,
      StepFit fit,
      double rmse,
      StepNoise noise,
      String date,
      String toolVersion) {
    Map<String, Double> quality = new LinkedHashMap<>();
    quality.put("rmse", rmse);
    quality.put("points", (double) data.points());
    quality.put("cycle_to_cycle_residuals", noise.residuals());
    noise.repetitions().ifPresent(value -> quality.put("cycle_to_cycle_repetitions", value));
    quality.putAll(fit.figures());
    quality.putAll(windows(data));
    return new Provenance(
        data.sweeps().stream()
            .map(sweep -> new Provenance.Source(sweep.sweep().source(), sweep.sweep().sha256()))
            .toList(),
        request.method().text(),
        date,
        toolVersion,
        quality);
  }

  /** The window of each file, in V, so that its points can be found again: window_1_start_pos. */
  private static Map<String, Double> windows(JointSweeps data) {
    Map<String, Double> limits = new LinkedHashMap<>();
    for (int file = 0; file < data.sweeps().size(); file++) {
      SweepWindow window = data.sweeps().get(file).window();
      String name = "window_" + (file + 1);
      limits.put(name + "_start_pos", window.startPos());
      limits.put(name + "_end_pos", window.endPos());
      limits.put(name + "_start_neg", window.startNeg());
      limits.put(name + "_end_neg", window.endNeg());
    }
    return limits;
  }
}
