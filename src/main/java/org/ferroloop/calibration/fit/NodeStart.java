package org.ferroloop.calibration.fit;

import java.util.List;

/** Where a piecewise trajectory fit begins: bounds from the data, nodes from the measured steps. */
final class NodeStart {
  /** Room beyond the extreme readings, so that the step there need not be zero. */
  private static final double MARGIN = 0.02;

  /** A node this share of the spacing beyond the outermost pulse still counts as visited. */
  private static final double SLACK = 0.2;

  private NodeStart() {}

  static NodeCurves curves(List<FitTrajectory> trajectories, FitSettings settings) {
    double least = 0;
    double most = 0;
    for (FitTrajectory trajectory : trajectories) {
      for (double w : trajectory.weights()) {
        if (!Double.isNaN(w)) {
          least = Math.min(least, w);
          most = Math.max(most, w);
        }
      }
    }
    return new NodeCurves(settings.nodes(), least - MARGIN, most + MARGIN, settings.floor());
  }

  /** The mean measured step around each node, weighted by a bell one node spacing wide. */
  static double[] logs(NodeCurves curves, List<FitTrajectory> trajectories) {
    double[] logs = new double[curves.parameters()];
    for (int p = 0; p < logs.length; p++) {
      int direction = p < curves.nodes() - 1 ? 1 : -1;
      double sum = 0;
      double weights = 1e-9;
      for (FitTrajectory trajectory : trajectories) {
        double[] w = trajectory.weights();
        int[] directions = trajectory.directions();
        for (int i = 1; i < w.length; i++) {
          if (directions[i] == direction && !Double.isNaN(w[i]) && !Double.isNaN(w[i - 1])) {
            double distance = (w[i - 1] - curves.place(p)) / curves.spacing();
            double bell = Math.exp(-distance * distance / 2);
            sum += bell * direction * (w[i] - w[i - 1]);
            weights += bell;
          }
        }
      }
      double step = Math.max(1e-3, sum / weights - curves.floor());
      logs[p] = Math.min(NodeCurves.MOST_LOG, Math.log(step));
    }
    return logs;
  }

  /** Whether a measured pulse of its polarity started at or beyond a node. */
  static boolean[] visited(NodeCurves curves, List<FitTrajectory> trajectories) {
    boolean[] visited = new boolean[curves.parameters()];
    for (int p = 0; p < visited.length; p++) {
      int direction = p < curves.nodes() - 1 ? 1 : -1;
      for (FitTrajectory trajectory : trajectories) {
        visited[p] |= visited(trajectory, direction, curves.place(p), SLACK * curves.spacing());
      }
    }
    return visited;
  }

  private static boolean visited(
      FitTrajectory trajectory, int direction, double place, double slack) {
    double[] w = trajectory.weights();
    int[] directions = trajectory.directions();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < w.length; i++) {
      double from = i == 0 ? w[0] : w[i - 1];
      if (directions[i] == direction && !Double.isNaN(from)) {
        least = Math.min(least, from);
        most = Math.max(most, from);
      }
    }
    return least - slack < place && place < most + slack;
  }
}
