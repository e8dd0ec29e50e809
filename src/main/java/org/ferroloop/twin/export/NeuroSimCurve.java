package org.ferroloop.twin.export;

import java.util.ArrayList;
import java.util.List;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.StepParameters;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * NeuroSim's conductance curve fitted to one polarity of a twin. NeuroSim's device goes from its
 * lowest to its highest conductance in N pulses along g(p) = (1 - exp(-p/(A N)))/(1 - exp(-1/A)), g
 * and p from 0 to 1, and back along the same family with another A. Its users give, instead of A, a
 * nonlinearity label NL. NeuroSim tabulates A against NL; the table is reproduced by
 *
 * <p>NL = sqrt(2)/0.14 max|g(p) - p|,
 *
 * <p>positive when g is above the straight line. A depression curve counts its pulses back from N,
 * so one that saturates has a negative NL (Chen, Peng and Yu, IEEE Trans. CAD 37, 3067, 2018).
 *
 * @param pulses N: the noise-free pulses that cover 95 % of the range from w_min to w_max
 * @param curvature 1/A, positive for a curve above the straight line; dimensionless
 * @param rmse of the fit, in units of the range covered
 */
record NeuroSimCurve(int pulses, double curvature, double rmse) {
  /** The share of the range after which the curve ends; the bound itself is never reached. */
  static final double COVERED = 0.95;

  private static final double PER_DISTANCE = Math.sqrt(2) / 0.14;
  private static final double STRONGEST = 43.84; // 1/A at label 9, where the table ends
  private static final int MOST_PULSES = 10_000_000;
  private static final int MOST_POINTS = 500;

  /** The curve of potentiation pulses from w_min, or of depression pulses from w_max. */
  static NeuroSimCurve of(DeviceTwin twin, boolean up) {
    List<Double> path = path(twin, up);
    int pulses = path.size() - 1;
    double[] share = new double[Math.min(pulses, MOST_POINTS) + 1];
    double[] covered = new double[share.length];
    for (int i = 0; i < share.length; i++) {
      int pulse = (int) Math.round((double) i * pulses / (share.length - 1));
      share[i] = (double) pulse / pulses;
      covered[i] = path.get(pulse) / path.get(pulses);
    }
    double best =
        new BrentOptimizer(1e-10, 1e-12)
            .optimize(
                GoalType.MINIMIZE,
                new MaxEval(2000),
                new SearchInterval(-STRONGEST, STRONGEST),
                new UnivariateObjectiveFunction(x -> rmse(x, share, covered)))
            .getPoint();
    // Counted back from N, as NeuroSim does, a saturating depression bends the other way.
    return new NeuroSimCurve(pulses, up ? best : -best, rmse(best, share, covered));
  }

  /** The label of this curve. */
  double label() {
    return labelOf(curvature);
  }

  /** The label of a device with the same N whose steps are that many times larger. */
  double labelOfSteps(double times) {
    return labelOf(curvature * times);
  }

  /** NeuroSim's label of 1/A. */
  static double labelOf(double curvature) {
    if (Math.abs(curvature) < 1e-9) {
      return PER_DISTANCE * curvature / 8;
    }
    double x = Math.abs(curvature);
    double reach = -Math.expm1(-x);
    double at = Math.log(x / reach) / x;
    double distance = -Math.expm1(-x * at) / reach - at;
    return Math.copySign(PER_DISTANCE * distance, curvature);
  }

  /** The way covered after 0, 1, 2, ... pulses, positive. */
  private static List<Double> path(DeviceTwin twin, boolean up) {
    StepParameters p = twin.parameters();
    double range = p.wMax() - p.wMin();
    List<Double> path = new ArrayList<>();
    double way = 0;
    path.add(way);
    while (way < COVERED * range) {
      double w = up ? p.wMin() + way : p.wMax() - way;
      double next = Math.min(range, way + (up ? twin.stepUp(w) : twin.stepDown(w)));
      if (!(next - way > 1e-9 * range) || path.size() > MOST_PULSES) {
        throw new ExportException(
            "NeuroSim's device reaches both its bounds, but "
                + (up ? "potentiation" : "depression")
                + " of "
                + twin.name()
                + " stands still at w = "
                + w);
      }
      way = next;
      path.add(way);
    }
    return path;
  }

  private static double rmse(double x, double[] share, double[] covered) {
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      double g = Math.abs(x) < 1e-9 ? share[i] : Math.expm1(-x * share[i]) / Math.expm1(-x);
      sum += (g - covered[i]) * (g - covered[i]);
    }
    return Math.sqrt(sum / share.length);
  }
}
