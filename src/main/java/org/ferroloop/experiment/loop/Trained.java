package org.ferroloop.experiment.loop;

import org.ferroloop.config.ConfigNode;

/**
 * What a training came to.
 *
 * @param name of what was trained
 * @param accuracy share of the test samples, 0 to 1
 * @param pulses of all devices
 * @param up potentiation pulses among them
 * @param pulsesByEpoch of all devices, one an epoch
 * @param loss of the training samples, one an epoch
 * @param validation share of the validation samples, one an epoch
 */
record Trained(
    String name,
    double accuracy,
    long pulses,
    long up,
    double[] pulsesByEpoch,
    double[] loss,
    double[] validation) {
  static Trained of(String name, ConfigNode json) {
    return new Trained(
        name,
        json.get("test_accuracy").number(),
        json.get("pulses").integer(0, Long.MAX_VALUE),
        json.get("pulses_up").integer(0, Long.MAX_VALUE),
        json.get("pulses_by_epoch").numbers(),
        json.get("train_loss").numbers(),
        json.get("validation_accuracy").numbers());
  }

  double lastLoss() {
    return loss[loss.length - 1];
  }

  /** Whether the other one spent the same pulses in every epoch. */
  boolean samePulses(Trained other) {
    return up == other.up && java.util.Arrays.equals(pulsesByEpoch, other.pulsesByEpoch);
  }

  /** The largest difference of the losses over the epochs. */
  double lossApart(Trained other) {
    double most = 0;
    for (int i = 0; i < loss.length; i++) {
      most = Math.max(most, Math.abs(loss[i] - other.loss[i]));
    }
    return most;
  }
}
