package org.ferroloop.training.update;

import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.ExponentialStep;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.PowerStep;

/**
 * The steps by which rules reckon, which are nominal values of the twin: no cell's own are known.
 *
 * @param granularity g of plain pulsed gradient descent: the step that AIHWKit 1.1.0 takes for one
 *     pulse. dw_min of most models; dw_min times the up node n/2 of n for the piecewise step, the
 *     step at w = 0 for the exponential and dw_min 0.5^gamma for the power step
 * @param up the up step at w = 0
 * @param down the down step at w = 0
 */
public record StepSizes(float granularity, float up, float down) {
  /**
   * @throws IllegalArgumentException when a step is not positive, so that nothing can be reckoned
   */
  public StepSizes {
    if (!(granularity > 0 && up > 0 && down > 0)) {
      throw new IllegalArgumentException(
          "training wants steps at w = 0 that are positive, found up "
              + up
              + ", down "
              + down
              + ", granularity "
              + granularity);
    }
  }

  /** The step sizes of a twin. */
  public static StepSizes of(DeviceTwin twin) {
    return new StepSizes(
        (float) granularity(twin), (float) twin.stepUp(0), (float) twin.stepDown(0));
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

  /** The mean of the up and the down step at w = 0. */
  public float mean() {
    return (up + down) / 2;
  }
}
