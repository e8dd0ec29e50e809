package org.ferroloop.calibration.fidelity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ferroloop.calibration.fit.FitTrajectory;
import org.ferroloop.calibration.fit.FittedSymmetry;
import org.ferroloop.calibration.fit.SettledTrain;
import org.ferroloop.calibration.fit.StepNoise;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.Progress;
import org.ferroloop.twin.DeviceTwin;

/**
 * A twin held against a run. Every figure is computed from the run and, in the same way, from draws
 * of the twin with its own noise under the same pulses: their mean is what the twin says, their
 * scatter the standard error. The symmetry point of the run has a bootstrap's standard error.
 *
 * @param figures in the order in which they are explained
 * @param bands what the twin allows each reading, one a trajectory
 */
public record TwinComparison(List<ComparedFigure> figures, List<Band> bands) {
  private static final int DRAWS = 400;
  private static final int RESAMPLES = 120;
  private static final int STAGES = 3;

  public TwinComparison {
    figures = List.copyOf(figures);
    bands = List.copyOf(bands);
  }

  /**
   * What the twin says of a trajectory.
   *
   * @param expected after each pulse, noise free
   * @param deviation standard deviation of its own noise there
   */
  public record Band(FitTrajectory measured, double[] expected, double[] deviation) {
    public Band {
      expected = expected.clone();
      deviation = deviation.clone();
    }

    @Override
    public double[] expected() {
      return expected.clone();
    }

    @Override
    public double[] deviation() {
      return deviation.clone();
    }
  }

  /** The verdict of the figure that is farthest apart. */
  public Verdict verdict() {
    return figures.stream()
        .map(ComparedFigure::verdict)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Compares.
   *
   * @param seed of the draws and the bootstrap
   */
  public static TwinComparison of(
      DeviceTwin twin, RunTrajectories run, long seed, Progress progress) {
    Seeds seeds = Seeds.of(seed);
    List<FitTrajectory> measured = run.trajectories();
    progress.at("twin under the same pulses", 0, STAGES);
    NoisyTwin noisy = new NoisyTwin(twin, seeds.stream("draws of the twin"));
    List<List<FitTrajectory>> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      draws.add(measured.stream().map(noisy::draw).toList());
    }
    List<ComparedFigure> figures = new ArrayList<>();
    figures.add(
        figure(
            "residuals",
            "root mean square of reading less noise-free twin, in w",
            measured,
            draws,
            all -> Residuals.of(twin, all).rms()));
    figures.add(
        figure(
            "bias",
            "mean of reading less noise-free twin, in w",
            measured,
            draws,
            all -> Residuals.of(twin, all).mean()));
    figures.add(
        figure(
            "noise",
            "steps about the twin's at the same weight, relative to a step",
            measured,
            draws,
            all -> StepNoise.of(twin.model(), twin.parameters(), all).residuals()));
    if (measured.size() > 1) {
      figures.add(Drift.of(measured, draws));
    }
    progress.at("symmetry point of the run", 1, STAGES);
    FittedSymmetry own = FittedSymmetry.of(measured, seeds, RESAMPLES);
    figures.add(
        new ComparedFigure(
            "symmetry point",
            "where an alternating train settles, in w",
            own.mean(),
            SettledTrain.of(twin.model(), twin.parameters()).mean(),
            own.standardError()));
    progress.at("noise of each reading", 2, STAGES);
    List<Band> bands = new ArrayList<>();
    for (int k = 0; k < measured.size(); k++) {
      bands.add(band(twin, measured.get(k), draws, k));
    }
    progress.at("compared", STAGES, STAGES);
    return new TwinComparison(figures, bands);
  }

  private static ComparedFigure figure(
      String name,
      String meaning,
      List<FitTrajectory> measured,
      List<List<FitTrajectory>> draws,
      ToDoubleFunction<List<FitTrajectory>> statistic) {
    double[] drawn = draws.stream().mapToDouble(statistic).toArray();
    return new ComparedFigure(
        name, meaning, statistic.applyAsDouble(measured), mean(drawn), deviation(drawn));
  }

  private static Band band(
      DeviceTwin twin, FitTrajectory measured, List<List<FitTrajectory>> draws, int k) {
    List<double[]> drawn = draws.stream().map(draw -> draw.get(k).weights()).toList();
    double[] deviation = new double[measured.length()];
    for (int i = 0; i < deviation.length; i++) {
      int pulse = i;
      double[] here = drawn.stream().mapToDouble(weights -> weights[pulse]).toArray();
      deviation[i] = deviation(here);
    }
    return new Band(measured, Residuals.simulated(twin, measured), deviation);
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
