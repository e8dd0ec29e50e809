package org.ferroloop.calibration.symmetry;

import org.ferroloop.synapse.PulseBatch;
import org.ferroloop.synapse.SynapseArray;

/**
 * Whether a synapse still has the symmetry point that it had: it is brought there, and a short
 * alternating train must stay there.
 *
 * @param mean of the train
 * @param standardError of the mean, by batch means
 * @param pulses spent, programming included
 * @param agrees whether the mean is within three standard errors of both, and what is allowed, of
 *     the point
 */
public record SpotCheck(double mean, double standardError, long pulses, boolean agrees) {
  private static final int BATCHES = 8;
  private static final int PAIRS_A_BATCH = 8;

  /** Pairs that only bring it from where coarse steps left it. */
  private static final int PAIRS_BEFORE = 8;

  private static final double FACTOR = 3;

  /**
   * @param array of one cell
   * @param point that it had
   * @param pointError its standard error
   * @param allowed how far off it may be beyond errors: what a point creeps, and what programming
   *     leaves, in units of the weight
   */
  public static SpotCheck of(SynapseArray array, double point, double pointError, double allowed) {
    long before = array.tally().pulses();
    array.program(new float[] {(float) point});
    PulseBatch up = new PulseBatch(1);
    up.add(0, 1);
    PulseBatch down = new PulseBatch(1);
    down.add(0, -1);
    double[] means = new double[BATCHES];
    for (int pair = 0; pair < PAIRS_BEFORE; pair++) {
      array.pulse(up);
      array.pulse(down);
    }
    for (int batch = 0; batch < BATCHES; batch++) {
      for (int pair = 0; pair < PAIRS_A_BATCH; pair++) {
        array.pulse(up);
        double high = array.read(0);
        array.pulse(down);
        double low = array.read(0);
        means[batch] += (high + low) / 2 / PAIRS_A_BATCH;
      }
    }
    double mean = 0;
    for (double one : means) {
      mean += one / BATCHES;
    }
    double squares = 0;
    for (double one : means) {
      squares += (one - mean) * (one - mean);
    }
    double error = Math.sqrt(squares / (BATCHES * (BATCHES - 1.0)));
    boolean agrees = Math.abs(mean - point) <= FACTOR * Math.hypot(error, pointError) + allowed;
    return new SpotCheck(mean, error, array.tally().pulses() - before, agrees);
  }
}
