package org.ferroloop.training.update;

import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.ExponentialStep;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.PowerStep;
import org.ferroloop.twin.StepParameters;

/**
 * The steps by which rules reckon, which are nominal values of the twin: no cell's own are known.
 * Where every cell has a symmetry point of its own, they are those at the mean of the points.
 *
 * @param granularity g of plain pulsed gradient descent: the step that AIHWKit 1.1.0 takes for one
 *     pulse. dw_min of most models; dw_min times the up node n/2 of n for the piecewise step, the
 *     step at w = 0 for the exponential and dw_min 0.5^gamma for the power step
 * @param up the up step where the effective weight is 0: at w = 0, or at the symmetry point
 * @param down the down step there
 * @param unbiased the mean of the up and the down step in the middle of the range, without the
 *     up/down bias: what the published mixed-precision runs transferred by, because a piecewise fit
 *     finds its nodes first and the bias afterwards (fit_piecewise.py of msc_project)
 */
public record StepSizes(float granularity, float up, float down, float unbiased) {
  /**
   * @throws IllegalArgumentException when a step is not positive, so that nothing can be reckoned
   */
  public StepSizes {
    if (!(granularity > 0 && up > 0 && down > 0 && unbiased > 0)) {
      throw new IllegalArgumentException(
          "training wants positive steps where the effective weight is 0, found up "
              + up
              + ", down "
              + down
              + ", granularity "
              + granularity);
    }
  }

  /** The step sizes of a twin at w = 0. */
  public static StepSizes of(DeviceTwin twin) {
    return at(twin, 0);
  }

  /** The step sizes of a twin whose weights are counted from this one. */
  public static StepSizes at(DeviceTwin twin, float weight) {
    return new StepSizes(
        (float) granularity(twin),
        (float) twin.stepUp(weight),
        (float) twin.stepDown(weight),
        (float) unbiased(twin));
  }

  private static double unbiased(DeviceTwin twin) {
    StepParameters p = twin.parameters();
    double middle = (p.wMin() + p.wMax()) / 2;
    double up = twin.model().up(middle, p.dwMin(), p.wMin(), p.wMax());
    double down = twin.model().down(middle, p.dwMin(), p.wMin(), p.wMax());
    return (up + down) / 2;
  }

  private static double granularity(DeviceTwin twin) {
    double dwMin = twin.parameters().dwMin();
    if (twin.model() instanceof PiecewiseStep piecewise) {
      double[] nodes = piecewise.nodesUp();
      return dwMin * nodes[nodes.length / 2];
    }
    if (twin.model() instanceof ExponentialStep) {
      return twin.stepDown(0);
    }
    if (twin.model() instanceof PowerStep power) {
      return dwMin * Math.pow(0.5, power.gammaUp());
    }
    return dwMin;
  }

  /** The mean of the up and the down step. */
  public float mean() {
    return (up + down) / 2;
  }
}
