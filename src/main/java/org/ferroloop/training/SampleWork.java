package org.ferroloop.training;

import java.util.List;
import org.ferroloop.training.data.Samples;

/**
 * What one training sample cannot do without, on any machine of this kind.
 *
 * @param operations multiply-adds of inputs that are not zero, there and back, and of the gradient
 *     where a rule gathers it
 * @param bytes that must move: the sample's inputs, and once a mini-batch what a rule keeps of each
 *     cell
 */
public record SampleWork(double operations, double bytes) {
  /** A weight or state read, and written. */
  private static final double TOUCHED = 2.0 * Float.BYTES;

  /**
   * The work of a network with the widths of these settings.
   *
   * @param classes outputs of the network
   */
  public static SampleWork of(TrainingSettings settings, Samples samples, int classes) {
    double active = active(samples);
    boolean gathers = settings.rule() == Rule.FLOAT || settings.rule() == Rule.MIXED_PRECISION;
    double operations = 0;
    double cells = 0;
    int inputs = samples.features();
    List<Integer> hidden = settings.hidden();
    for (int layer = 0; layer <= hidden.size(); layer++) {
      int outputs = layer < hidden.size() ? hidden.get(layer) : classes;
      double forward = (layer == 0 ? active : inputs) * outputs;
      double backward = layer == 0 ? 0 : (double) inputs * outputs;
      operations += forward + backward + (gathers ? forward : 0);
      cells += (double) inputs * outputs;
      inputs = outputs;
    }
    double states = settings.rule().transfers() ? 3 : settings.rule() == Rule.FLOAT ? 1 : 2;
    double bytes =
        (double) Float.BYTES * samples.features() + cells * states * TOUCHED / settings.batch();
    return new SampleWork(operations, bytes);
  }

  /** The mean number of inputs that are not zero. */
  private static double active(Samples samples) {
    long active = 0;
    for (float value : samples.values()) {
      if (value != 0) {
        active++;
      }
    }
    return (double) active / samples.size();
  }

  /** The shortest time of a sample, in us: operations and memory side by side, all cores busy. */
  public double limit(MachineSpeed machine, int threads) {
    double computing = operations / machine.multiplyRate() / threads;
    return 1e6 * Math.max(computing, bytes / machine.bandwidth());
  }
}
