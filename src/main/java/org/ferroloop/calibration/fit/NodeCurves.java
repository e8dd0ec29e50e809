package org.ferroloop.calibration.fit;

import java.util.Map;
import org.ferroloop.twin.PiecewiseStep;
import org.ferroloop.twin.StepParameters;

/**
 * A piecewise step curve a polarity, told by the logarithms of its nodes so that a step can never
 * be negative. Each curve is zero at the bound that it drives towards, and at least {@code floor}
 * at every other node. Parameters: the up nodes from wMin on without the last, then the down nodes
 * without the first.
 *
 * @param nodes of each curve, evenly spread over [least, most]
 * @param least wMin
 * @param most wMax
 * @param floor least step at a node, in units of the weight
 */
record NodeCurves(int nodes, double least, double most, double floor) {
  /** Logarithms are kept between a step of 6e-6 and one that crosses the whole range. */
  static final double LEAST_LOG = -12;

  static final double MOST_LOG = 0.7;

  /** The logarithms brought into their range. */
  static double[] clamped(double[] logs) {
    double[] inside = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      inside[i] = Math.max(LEAST_LOG, Math.min(MOST_LOG, logs[i]));
    }
    return inside;
  }

  int parameters() {
    return 2 * (nodes - 1);
  }

  double spacing() {
    return (most - least) / (nodes - 1);
  }

  /** The weight of the node that parameter p stands for. */
  double place(int p) {
    int node = p < nodes - 1 ? p : p - (nodes - 1) + 1;
    return least + node * spacing();
  }

  /** Steps at the nodes in units of the weight; direction +1 or -1. */
  double[] steps(double[] logs, int direction) {
    double[] steps = new double[nodes];
    for (int i = 0; i < nodes - 1; i++) {
      if (direction > 0) {
        steps[i] = floor + Math.exp(logs[i]);
      } else {
        steps[i + 1] = floor + Math.exp(logs[nodes - 1 + i]);
      }
    }
    return steps;
  }

  /**
   * The curves as a device: dw_min is the mean of the up and the down step at w = 0, up_down is 0,
   * and the nodes carry both shape and imbalance, so that they are of order 1.
   */
  StepFit device(double[] logs, Map<String, Double> figures) {
    double[] up = steps(logs, 1);
    double[] down = steps(logs, -1);
    PiecewiseStep raw = new PiecewiseStep(up, down);
    double dwMin = (raw.up(0, 1, least, most) + raw.down(0, 1, least, most)) / 2;
    for (int i = 0; i < nodes; i++) {
      up[i] /= dwMin;
      down[i] /= dwMin;
    }
    return new StepFit(
        new PiecewiseStep(up, down), new StepParameters(dwMin, 0, least, most), figures);
  }
}
