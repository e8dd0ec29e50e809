package org.ferroloop.calibration.fit;

import org.ferroloop.twin.StepModel;
import org.ferroloop.twin.StepParameters;

/**
 * Where a long alternating train from w = 0 settles, noise free: in a cycle of two pulses.
 *
 * @param high weight after an up pulse, mean of the last hundred
 * @param low weight after a down pulse, mean of the last hundred
 */
public record SettledTrain(double high, double low) {
  /** As in the reference table: 20,000 pulses; more for devices that still move. */
  private static final int LEAST_PAIRS = 10_000;

  private static final int MOST_PAIRS = 400_000;
  private static final int AVERAGED_PAIRS = 100;
  private static final double STILL = 1e-10;

  /** The symmetry point that shifting uses: the mean of high and low. */
  public double mean() {
    return (high + low) / 2;
  }

  /** Of steps of this model. */
  public static SettledTrain of(StepModel model, StepParameters p) {
    double w = 0;
    double highs = 0;
    double lows = 0;
    double before = Double.NaN;
    int counted = 0;
    for (int pair = 0; pair < MOST_PAIRS && counted < AVERAGED_PAIRS; pair++) {
      double high = Math.min(p.wMax(), w + model.up(w, p.scaleUp(), p.wMin(), p.wMax()));
      w = Math.max(p.wMin(), high - model.down(high, p.scaleDown(), p.wMin(), p.wMax()));
      boolean settled = Math.abs(w - before) < STILL || pair >= LEAST_PAIRS;
      if (settled) {
        highs += high;
        lows += w;
        counted++;
      }
      before = w;
    }
    return new SettledTrain(highs / counted, lows / counted);
  }
}
