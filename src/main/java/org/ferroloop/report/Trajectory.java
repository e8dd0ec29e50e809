package org.ferroloop.report;

import java.util.Arrays;
import org.ferroloop.twin.DeviceTwin;

/**
 * The state after each pulse of a sequence: what was measured, when that is at hand, and what the
 * twin says.
 *
 * @param directions of the pulses, +1 or -1
 * @param measured normalised conductance after each pulse; empty when there is no measurement
 * @param twin the twin's, noise free
 */
public record Trajectory(int[] directions, double[] measured, double[] twin) {
  /** A full sweep of the twin alone: up from its lower bound until it stands still, and down. */
  public static Trajectory simulated(DeviceTwin twin) {
    int most = 2_000;
    double low = twin.parameters().wMin();
    double[] up = branch(twin, 1, low, most);
    double[] down = branch(twin, -1, up[up.length - 1], most);
    double[] states = Arrays.copyOf(up, up.length + down.length);
    System.arraycopy(down, 0, states, up.length, down.length);
    int[] directions = new int[states.length];
    Arrays.fill(directions, 0, up.length, 1);
    Arrays.fill(directions, up.length, states.length, -1);
    return new Trajectory(directions, new double[0], states);
  }

  /** What the twin does from a first state under given pulses; the first pulse leads to it. */
  public static Trajectory along(DeviceTwin twin, int[] directions, double[] measured) {
    double[] states = new double[directions.length];
    double w = measured[0];
    for (int i = 0; i < states.length; i++) {
      w = i == 0 ? w : stepped(twin, w, directions[i]);
      states[i] = w;
    }
    return new Trajectory(directions, measured, states);
  }

  /** The state after one pulse, noise free, held between the twin's bounds. */
  static double stepped(DeviceTwin twin, double w, int direction) {
    double moved = direction > 0 ? w + twin.stepUp(w) : w - twin.stepDown(w);
    return Math.max(twin.parameters().wMin(), Math.min(twin.parameters().wMax(), moved));
  }

  private static double[] branch(DeviceTwin twin, int direction, double start, int most) {
    // Done when a hundredth of the range would still need a thousand pulses: nobody sees that.
    double still = 1e-5 * (twin.parameters().wMax() - twin.parameters().wMin());
    double[] states = new double[most];
    double w = start;
    int n = 0;
    while (n < most) {
      double next = stepped(twin, w, direction);
      states[n++] = next;
      if (Math.abs(next - w) < still) {
        break;
      }
      w = next;
    }
    return Arrays.copyOf(states, n);
  }
}
