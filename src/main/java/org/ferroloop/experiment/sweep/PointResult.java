package org.ferroloop.experiment.sweep;

import java.util.Optional;
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
 * @param stoppedBelow the validation accuracy, 0 to 1, under which it was given up; empty when it
 *     was not, and where an older version did not note it
 * @param symmetryPoint the weight by which a shifted rule shifted
 * @param symmetryConverged whether that point had settled on every cell; empty without one, and
 *     where an older version did not note it
 */
public record PointResult(
    String identity,
    RuleResult outcome,
    OptionalInt stoppedAfter,
    OptionalDouble stoppedBelow,
    OptionalDouble symmetryPoint,
    Optional<Boolean> symmetryConverged) {

  /** Whether it was given up by this criterion and no other. */
  boolean stoppedBy(Hopeless criterion) {
    return stoppedAfter.equals(OptionalInt.of(criterion.afterEpochs()))
        && stoppedBelow.equals(OptionalDouble.of(criterion.below()));
  }

  /** Validation accuracy after the last epoch, 0 to 1. */
  public double validationAccuracy() {
    return outcome.last().validationAccuracy();
  }

  /** Programming pulses of the whole training. */
  public long pulses() {
    return outcome.last().pulsesUp() + outcome.last().pulsesDown();
  }
}
