package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is allocated for a mini-batch, by the thread that trains nor by those that help it. After
 * a warm-up the bytes that these threads allocate in one more epoch are counted by the JVM.
 */
class TrainingAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Variability SPREAD = new Variability(0.3, 0.3, false, 0.01, 0.3, 0.3, 0, 0);
  private static final DataSet LARGE = SyntheticDigits.of(512, Seeds.of(7));
  private static final DataSet SMALL = SampleTraining.digits().limitTrain(800);

  /** What an epoch may allocate beside its order: names of random streams. */
  private static final int ONCE_AN_EPOCH = 2048;

  /** Of which the best counts: what is not compiled yet allocates what it does not keep. */
  private static final int EPOCHS = 4;

  private static Model model(DataSet data, TrainingSettings settings, Variability variability) {
    DeviceTwin twin = SampleTraining.twin(variability);
    Seeds seeds = Seeds.of(5);
    return new Model(
        data,
        settings,
        Optional.of(twin),
        (name, cells) -> new TwinArray(twin, cells, seeds.child(name)),
        Seeds.of(1),
        Progress.NONE);
  }

  private static Set<Long> helpers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("training-"))
        .map(Thread::getId)
        .collect(Collectors.toSet());
  }

  /** Trains some epochs and some more; pairs must be refreshed in the one that counts. */
  private static void mustAllocateNothing(
      String name, DataSet data, TrainingSettings settings, Variability variability) {
    Set<Long> others = helpers();
    Model model = model(data, settings, variability);
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    try (EpochRunner runner = new EpochRunner(model, settings, Seeds.of(1), clock)) {
      LongStream ours = helpers().stream().filter(id -> !others.contains(id)).mapToLong(id -> id);
      long[] threads =
          LongStream.concat(LongStream.of(Thread.currentThread().getId()), ours).toArray();
      assertThat(threads).hasSize(settings.threads());
      for (int epoch = 1; epoch <= 3; epoch++) {
        // Fast, so that every tile is pulsed: arrays draw the parameters of their cells then.
        runner.train(data.train(), epoch, 10 * settings.learningRate(1), Progress.NONE);
      }
      long least = Long.MAX_VALUE;
      for (int epoch = 4; epoch < 4 + EPOCHS; epoch++) {
        long refreshes = refreshes(model);
        long before = allocated(threads);
        runner.train(data.train(), epoch, settings.learningRate(1), Progress.NONE);
        if (!settings.options().cells().pair() || refreshes(model) > refreshes) {
          least = Math.min(least, allocated(threads) - before);
        }
      }
      assertThat(least)
          .as(name)
          .isLessThan((long) Integer.BYTES * data.train().size() + ONCE_AN_EPOCH);
    }
  }

  private static long allocated(long[] threads) {
    return LongStream.of(THREADS.getThreadAllocatedBytes(threads)).sum();
  }

  private static long refreshes(Model model) {
    return model.reports().stream().mapToLong(ArrayReport::refreshes).sum();
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void nothingIsAllocatedForAMiniBatch(Rule rule) {
    mustAllocateNothing("plain", LARGE, TrainingSettings.mnist(rule, 1), SPREAD);
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void norWithTwoThreads(Rule rule) {
    mustAllocateNothing("plain", LARGE, TrainingSettings.mnist(rule, 1).withThreads(2), SPREAD);
  }

  /** On a small network with many mini-batches, with all kinds of noise. */
  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("org.ferroloop.training.OptionsToTry#all")
  void norWithAnyOption(String name, Rule rule, RuleOptions options) {
    TrainingSettings settings =
        TrainingSettings.digits(rule, 3).withSymmetryPoint(0.05).withOptions(options);
    mustAllocateNothing(name, SMALL, settings, SampleTraining.NOISY);
  }
}
