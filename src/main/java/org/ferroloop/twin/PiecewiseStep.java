package org.ferroloop.twin;

import java.util.Arrays;

/**
 * Steps interpolated linearly between nodes that are spread evenly over [wMin, wMax] (AIHWKit's
 * PiecewiseStepDevice).
 *
 * @param nodesUp factors of scale_up, the first at wMin, the last at wMax; at least 2
 * @param nodesDown factors of scale_down, same length
 */
public record PiecewiseStep(double[] nodesUp, double[] nodesDown) implements StepModel {
  /**
   * @throws IllegalArgumentException when there are fewer than 2 nodes, the lengths differ, or a
   *     node is not finite
   */
  public PiecewiseStep {
    if (nodesUp.length < 2 || nodesUp.length != nodesDown.length) {
      throw new IllegalArgumentException(
          "piecewise-step wants as many nodes up as down and at least 2, found "
              + nodesUp.length
              + " and "
              + nodesDown.length);
    }
    Require.finite("nodes_up", nodesUp);
    Require.finite("nodes_down", nodesDown);
    nodesUp = nodesUp.clone();
    nodesDown = nodesDown.clone();
  }

  @Override
  public double[] nodesUp() {
    return nodesUp.clone();
  }

  @Override
  public double[] nodesDown() {
    return nodesDown.clone();
  }

  @Override
  public String name() {
    return "piecewise-step";
  }

  @Override
  public double up(double w, double scale, double wMin, double wMax) {
    return scale * interpolate(nodesUp, w, wMin, wMax);
  }

  @Override
  public double down(double w, double scale, double wMin, double wMax) {
    return scale * interpolate(nodesDown, w, wMin, wMax);
  }

  private static double interpolate(double[] nodes, double w, double wMin, double wMax) {
    int last = nodes.length - 1;
    double place = Math.max(0, (w - wMin) / (wMax - wMin) * last);
    int left = Math.min(last - 1, (int) place);
    double share = Math.min(1, place - left);
    return nodes[left] * (1 - share) + nodes[left + 1] * share;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PiecewiseStep step
        && Arrays.equals(nodesUp, step.nodesUp)
        && Arrays.equals(nodesDown, step.nodesDown);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(nodesUp) + Arrays.hashCode(nodesDown);
  }

  @Override
  public String toString() {
    return "PiecewiseStep[nodesUp="
        + Arrays.toString(nodesUp)
        + ", nodesDown="
        + Arrays.toString(nodesDown)
        + "]";
  }
}
