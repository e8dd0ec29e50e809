package org.ferroloop.calibration.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ferroloop.twin.CellParameters;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.StepModel;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * The weights where a step model's up and down steps are equal: roots of step_up(w) - step_down(w)
 * between the bounds, noise free. At a stable one the difference falls through zero as the weight
 * rises, so that an alternating train is driven back to it; at an unstable one it rises. With
 * coarse steps the train's settled mean lies elsewhere (analog-training section 3).
 *
 * @param stable in rising order; may be empty
 * @param unstable in rising order; may be empty
 */
public record Crossings(List<Double> stable, List<Double> unstable) {
  private static final int INTERVALS = 4096;
  private static final double ACCURACY = 1e-12;
  private static final int MOST_EVALUATIONS = 200;

  public Crossings {
    stable = List.copyOf(stable);
    unstable = List.copyOf(unstable);
  }

  /** The crossings of a twin without spread. */
  public static Crossings of(DeviceTwin twin) {
    return of(twin.model(), CellParameters.nominal(twin.parameters()));
  }

  /** The crossings of one cell. */
  public static Crossings of(StepModel model, CellParameters cell) {
    DoubleUnaryOperator difference =
        w ->
            model.up(w, cell.scaleUp(), cell.wMin(), cell.wMax())
                - model.down(w, cell.scaleDown(), cell.wMin(), cell.wMax());
    // Between the nodes of a piecewise step the difference is a straight line: nothing is missed.
    int intervals =
        model instanceof PiecewiseStep piecewise ? piecewise.nodesUp().length - 1 : INTERVALS;
    return between(difference, cell.wMin(), cell.wMax(), intervals);
  }

  private static Crossings between(
      DoubleUnaryOperator difference, double low, double high, int intervals) {
    List<Double> stable = new ArrayList<>();
    List<Double> unstable = new ArrayList<>();
    double before = low;
    double valueBefore = 0;
    for (int i = 0; i <= intervals; i++) {
      double w = low + (high - low) * i / intervals;
      double value = difference.applyAsDouble(w);
      if (value == 0) {
        continue; // A root on a grid point: the next point that is not zero decides its kind.
      }
      if (valueBefore != 0 && value > 0 != valueBefore > 0) {
        (value < 0 ? stable : unstable).add(root(difference, before, w));
      }
      before = w;
      valueBefore = value;
    }
    return new Crossings(stable, unstable);
  }

  private static double root(DoubleUnaryOperator difference, double left, double right) {
    return new BrentSolver(ACCURACY)
        .solve(MOST_EVALUATIONS, difference::applyAsDouble, left, right);
  }
}
