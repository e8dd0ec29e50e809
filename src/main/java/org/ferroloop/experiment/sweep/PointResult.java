package org.ferroloop.experiment.sweep;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ferroloop.report.RuleResult;

/**
 * What one point of a sweep reached.
 *
 * @param identity of the training (SHA-256 of everything that decides its course)
 * @param outcome accuracies, pulses, weights
 * @param stoppedAfter the epoch after which it was given up as hopeless; empty when it was trained
 *     to its end
 * @param symmetryPoint the weight by which a shifted rule shifted
 */
public record PointResult(
    String identity, RuleResult outcome, OptionalInt stoppedAfter, OptionalDouble symmetryPoint) {

  /** Validation accuracy after the last epoch, 0 to 1. */
  public double validationAccuracy() {
    return outcome.last().validationAccuracy();
  }

  /** Programming pulses of the whole training. */
  public long pulses() {
    return outcome.last().pulsesUp() + outcome.last().pulsesDown();
  }
}
