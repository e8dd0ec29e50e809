package org.ferroloop.calibration.fidelity;

import java.util.List;
import org.ferroloop.calibration.fit.FitTrajectory;
import org.ferroloop.characterization.measurement.LineFit;

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
    LineFit line = line(measured);
    double[] drawn = draws.stream().mapToDouble(draw -> line(draw).slope()).toArray();
    double scatter = measured.size() < 3 ? 0 : line.slopeError();
    return new ComparedFigure(
        "drift",
        "change of the mean weight from repetition to repetition, in w",
        line.slope(),
        TwinComparison.mean(drawn),
        Math.hypot(TwinComparison.deviation(drawn), scatter));
  }

  private static LineFit line(List<FitTrajectory> all) {
    LineFit line = new LineFit();
    for (int k = 0; k < all.size(); k++) {
      double sum = 0;
      for (double w : all.get(k).weights()) {
        sum += Double.isNaN(w) ? 0 : w;
      }
      line.add(k, sum / all.get(k).points());
    }
    return line;
  }
}
