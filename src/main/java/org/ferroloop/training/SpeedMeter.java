package org.ferroloop.training;

import java.util.Arrays;
import java.util.Optional;
import org.ferroloop.random.Seeds;
import org.ferroloop.time.Clock;
import org.ferroloop.time.ProcessorTime;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.twin.DeviceTwin;

/**
 * Times training as it is done, without evaluation: the same loop, after three to twenty
 * repetitions that warm up.
 */
public final class SpeedMeter {
  private static final double NANOS = 1e3;

  /** Repetitions without much compiling before anything counts. */
  private static final int QUIET = 3;

  private static final int MOST_WARM_UPS = 20;

  /** A repetition is quiet when the compiler worked for less than this part of it. */
  private static final long COMPILING = 20;

  private final DataSet data;
  private final Clock clock;
  private final int repetitions;

  /**
   * @param data every repetition trains all its training samples once
   * @param repetitions those of which the median is told, at least 1
   */
  public SpeedMeter(DataSet data, Clock clock, int repetitions) {
    this.data = data;
    this.clock = clock;
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
      int epoch = warmUp(runner, settings);
      for (int i = 0; i < repetitions; i++) {
        runner.times().clear();
        long processor = ProcessorTime.ofThisThread();
        long start = clock.nanos();
        runner.train(data.train(), ++epoch, settings.learningRate(1), Progress.NONE);
        found[0][i] = clock.nanos() - start;
        found[1][i] = runner.times().forward();
        found[2][i] = runner.times().backward();
        found[3][i] = runner.times().update();
        found[4][i] = ProcessorTime.ofThisThread() - processor;
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

  /**
   * Trains until the compiler, which would take one of two processors, has been quiet for three
   * repetitions, at most twenty times.
   *
   * @return how many repetitions that took
   */
  private int warmUp(EpochRunner runner, TrainingSettings settings) {
    int quiet = 0;
    int epoch = 0;
    while (quiet < QUIET && epoch < MOST_WARM_UPS) {
      long start = clock.nanos();
      long compiled = ProcessorTime.ofTheCompiler();
      runner.train(data.train(), ++epoch, settings.learningRate(1), Progress.NONE);
      long compiling = ProcessorTime.ofTheCompiler() - compiled;
      quiet = compiling * COMPILING < clock.nanos() - start ? quiet + 1 : 0;
    }
    return epoch;
  }

  private double perSample(double[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / NANOS / data.train().size();
  }
}
