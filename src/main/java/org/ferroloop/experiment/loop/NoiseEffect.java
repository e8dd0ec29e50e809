package org.ferroloop.experiment.loop;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much the noise of the devices changes a figure of a training: the difference between a
 * training on the twin with its noise and one on the twin without, of the same seed and so of the
 * same initial weights, over several seeds; and that of the bench beside it.
 *
 * @param figure its name
 * @param twin the figure of the twin without noise
 * @param bench that of the bench
 * @param mean of the twins' differences
 * @param deviation standard deviation of the twins' differences
 */
record NoiseEffect(String figure, double twin, double bench, double mean, double deviation) {
  static NoiseEffect of(
      String figure,
      ToDoubleFunction<Trained> value,
      Trained twin,
      Trained bench,
      List<Trained> noisy,
      List<Trained> silent) {
    double sum = 0;
    double squares = 0;
    int count = noisy.size();
    for (int i = 0; i < count; i++) {
      double apart = value.applyAsDouble(noisy.get(i)) - value.applyAsDouble(silent.get(i));
      sum += apart;
      squares += apart * apart;
    }
    double mean = sum / count;
    double variance = Math.max(0, (squares - count * mean * mean) / (count - 1));
    return new NoiseEffect(
        figure, value.applyAsDouble(twin), value.applyAsDouble(bench), mean, Math.sqrt(variance));
  }

  double difference() {
    return bench - twin;
  }

  /**
   * How far the bench's difference lies from the twins', in standard deviations of one more draw
   * (NaN when the noise changes nothing).
   */
  double deviations() {
    return (difference() - mean) / deviation;
  }

  /** Whether the devices' noise alone explains the difference: within two deviations. */
  boolean explained() {
    return deviation == 0 ? difference() == mean : Math.abs(deviations()) <= 2;
  }
}
