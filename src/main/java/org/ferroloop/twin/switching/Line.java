package org.ferroloop.twin.switching;

/**
 * The resistance of electrodes and lines with the device's own capacitance: parts of a large device
 * see a short pulse later and smaller. Parts have time constants spread log-normally. A
 * semiconducting electrode (WOx) is depleted at one polarity and conducts better at the other, so
 * each direction has its own median.
 *
 * @param raising median in s of pulses that raise the conductance, positive
 * @param lowering median in s of pulses that lower it, positive
 * @param spread standard deviation of the logarithm in both, not negative
 */
public record Line(double raising, double lowering, double spread) {
  /**
   * Normal quantiles at which the pulse is worked out; between them ln(reduced time) is straight.
   */
  private static final double[] NODES = {-2.6, -1.8, -1.1, -0.5, 0, 0.5, 1.1, 1.8, 2.6};

  /**
   * @throws IllegalArgumentException when a time is not positive or the spread negative
   */
  public Line {
    Require.positive("raising", raising);
    Require.positive("lowering", lowering);
    Require.notNegative("spread", spread);
  }

  static int nodes() {
    return NODES.length;
  }

  /** The time constant at a node in s, of pulses that raise (up) or lower the conductance. */
  double at(int node, boolean up) {
    return (up ? raising : lowering) * Math.exp(spread * NODES[node]);
  }

  /** Where a quantile lies: the node below it and the way to the next, 0 to 1. */
  static double place(double quantile) {
    int node = 0;
    while (node < NODES.length - 2 && quantile >= NODES[node + 1]) {
      node++;
    }
    double way = (quantile - NODES[node]) / (NODES[node + 1] - NODES[node]);
    return node + Math.max(0, Math.min(1 - 1e-9, way));
  }
}
