package org.ferroloop.training;

import java.util.Arrays;
import java.util.Optional;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.Clock;
import org.ferroloop.time.ProcessorTime;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.twin.DeviceTwin;

/** Times training as it is done: the same loop, from the first epoch on, without evaluation. */
public final class SpeedMeter {
  private static final double NANOS = 1e3;

  private final DataSet data;
  private final Clock clock;
  private final int warmUps;
  private final int repetitions;

  /**
   * @param data every repetition trains all its training samples once
   * @param warmUps repetitions that do not count, 0 or more
   * @param repetitions those of which the median is told, at least 1
   */
  public SpeedMeter(DataSet data, Clock clock, int warmUps, int repetitions) {
    this.data = data;
    this.clock = clock;
    this.warmUps = warmUps;
    this.repetitions = repetitions;
  }

  /**
   * Times one training.
   *
   * @param noisy what the result shall tell of the devices
   */
  public RuleSpeed measure(
      TrainingSettings settings, Optional<DeviceTwin> twin, ArrayFactory arrays, boolean noisy) {
    Seeds seeds = Seeds.of(settings.seed()).child("training");
    Model model = new Model(data, settings, twin, arrays, seeds, Progress.NONE);
    double[][] found = new double[5][repetitions];
    try (EpochRunner runner = new EpochRunner(model, settings, seeds, clock)) {
      for (int i = -warmUps; i < repetitions; i++) {
        runner.times().clear();
        long processor = ProcessorTime.ofThisThread();
        long start = clock.nanos();
        runner.train(data.train(), i + warmUps + 1, settings.learningRate(1), Progress.NONE);
        if (i >= 0) {
          found[0][i] = clock.nanos() - start;
          found[1][i] = runner.times().forward();
          found[2][i] = runner.times().backward();
          found[3][i] = runner.times().update();
          found[4][i] = ProcessorTime.ofThisThread() - processor;
        }
      }
    }
    return new RuleSpeed(
        settings.rule(),
        settings.trainType(),
        settings.periphery().type(),
        settings.threads(),
        noisy,
        perSample(found[0]),
        perSample(found[1]),
        perSample(found[2]),
        perSample(found[3]),
        Arrays.stream(found[4]).min().orElseThrow() / NANOS / data.train().size());
  }

  private double perSample(double[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / NANOS / data.train().size();
  }
}
