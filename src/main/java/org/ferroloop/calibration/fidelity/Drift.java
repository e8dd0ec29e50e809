package org.ferroloop.calibration.fidelity;

import java.util.List;
import org.ferroloop.calibration.fit.FitTrajectory;

/**
 * How the mean weight of a repetition changes from one to the next. The twin's repetitions begin at
 * the run's first readings, so that it has the part of the change that these bring with them. The
 * standard error is that of a straight line, from the twin's own noise and, with three repetitions
 * or more, from the scatter about the line as well.
 */
final class Drift {
  private Drift() {}

  /**
   * @param measured two or more
   */
  static ComparedFigure of(List<FitTrajectory> measured, List<List<FitTrajectory>> draws) {
    double[] means = means(measured);
    double slope = slope(means);
    double[] drawn = draws.stream().mapToDouble(draw -> slope(means(draw))).toArray();
    return new ComparedFigure(
        "drift",
        "change of the mean weight from repetition to repetition, in w",
        slope,
        TwinComparison.mean(drawn),
        Math.hypot(TwinComparison.deviation(drawn), scatter(means, slope)));
  }

  private static double[] means(List<FitTrajectory> all) {
    double[] means = new double[all.size()];
    for (int k = 0; k < means.length; k++) {
      double sum = 0;
      for (double w : all.get(k).weights()) {
        sum += Double.isNaN(w) ? 0 : w;
      }
      means[k] = sum / all.get(k).points();
    }
    return means;
  }

  private static double slope(double[] means) {
    double middle = (means.length - 1) / 2.0;
    double product = 0;
    for (int k = 0; k < means.length; k++) {
      product += (k - middle) * means[k];
    }
    return product / squares(means.length);
  }

  private static double squares(int repetitions) {
    double middle = (repetitions - 1) / 2.0;
    double squares = 0;
    for (int k = 0; k < repetitions; k++) {
      squares += (k - middle) * (k - middle);
    }
    return squares;
  }

  /** The standard error of the slope from the means' distances to the line; 0 for two. */
  private static double scatter(double[] means, double slope) {
    if (means.length < 3) {
      return 0;
    }
    double middle = (means.length - 1) / 2.0;
    double mean = TwinComparison.mean(means);
    double squares = 0;
    for (int k = 0; k < means.length; k++) {
      double left = means[k] - mean - slope * (k - middle);
      squares += left * left;
    }
    return Math.sqrt(squares / (means.length - 2) / squares(means.length));
  }
}
