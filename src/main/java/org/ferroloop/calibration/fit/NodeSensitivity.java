package org.ferroloop.calibration.fit;

import java.util.Arrays;

/**
 * Simulates a trajectory through {@link NodeCurves} together with the derivative of every weight by
 * every parameter (forward sensitivities: the derivative of a step by the weight carries the past
 * along, the interpolation shares add the present).
 */
final class NodeSensitivity {
  private final NodeCurves curves;
  private final double[] up;
  private final double[] down;
  private final double[] derivative;

  NodeSensitivity(NodeCurves curves, double[] logs) {
    this.curves = curves;
    this.up = curves.steps(logs, 1);
    this.down = curves.steps(logs, -1);
    this.derivative = new double[curves.parameters()];
  }

  /**
   * @param weights receives the weight after each pulse
   * @param jacobian receives one row of derivatives a pulse
   */
  void run(double start, int[] directions, double[] weights, double[][] jacobian) {
    Arrays.fill(derivative, 0);
    double w = start;
    for (int i = 0; i < directions.length; i++) {
      w = step(w, directions[i]);
      weights[i] = w;
      System.arraycopy(derivative, 0, jacobian[i], 0, derivative.length);
    }
  }

  private double step(double w, int direction) {
    double[] steps = direction > 0 ? up : down;
    int last = curves.nodes() - 1;
    double place = Math.max(0, (w - curves.least()) / curves.spacing());
    int left = Math.min(last - 1, (int) place);
    double share = Math.min(1, place - left);
    double factor = 1 + direction * (steps[left + 1] - steps[left]) / curves.spacing();
    for (int p = 0; p < derivative.length; p++) {
      derivative[p] *= factor;
    }
    // Down nodes are numbered from the second on, after the up nodes.
    int first = direction > 0 ? 0 : last - 1;
    addNode(first + left, left, direction, 1 - share, steps);
    addNode(first + left + 1, left + 1, direction, share, steps);
    double next = w + direction * (steps[left] * (1 - share) + steps[left + 1] * share);
    if (next < curves.least() || next > curves.most()) {
      Arrays.fill(derivative, 0);
      return Math.min(curves.most(), Math.max(curves.least(), next));
    }
    return next;
  }

  private void addNode(int parameter, int node, int direction, double share, double[] steps) {
    boolean fixed = direction > 0 ? node == curves.nodes() - 1 : node == 0;
    if (!fixed) {
      derivative[parameter] += direction * share * (steps[node] - curves.floor());
    }
  }
}
