package org.ferroloop.training;

import java.time.Instant;
import java.util.Optional;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.data.SyntheticDigits;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Noise and spread of 0.3 in steps and bounds, on MNIST's network with its several tiles: the same
 * bits with one and with two threads.
 */
class NoiseThreadsTest {
  private static final Variability NOISE = new Variability(0.3, 0.3, false, 0, 0.3, 0.3, 0, 0);
  private static final DataSet DATA = SyntheticDigits.of(400, Seeds.of(7));

  @ParameterizedTest
  @EnumSource(Rule.class)
  void threadsChangeNoBit(Rule rule) {
    TrainingRunTest.mustBeSame(trained(rule, 2), trained(rule, 1));
  }

  private static TrainingResult trained(Rule rule, int threads) {
    DeviceTwin twin = SampleTraining.twin(NOISE);
    Seeds seeds = Seeds.of(5);
    TrainingSettings settings =
        TrainingSettings.mnist(rule, 3).withEpochs(1).withSymmetryPoint(0.05).withThreads(threads);
    return new TrainingRun(
            DATA,
            settings,
            Optional.of(twin),
            (name, cells) -> new TwinArray(twin, cells, seeds.child(name)),
            new VirtualClock(Instant.EPOCH))
        .run(Progress.NONE);
  }
}
