package org.ferroloop.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ferroloop.SharedData;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.AihwkitTwins;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.training.data.DataSets;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;
import org.junit.jupiter.api.Test;

/**
 * The first epochs of trainings on MNIST beside those of AIHWKit 0.9.2 that the author of the
 * measurements published (github.com/PaU1570/msc_project, MIT licence: results/test50 and
 * results/test46/symmetric, metrics.csv). Both hang on what becomes of the errors of outputs that
 * reached their bound: without {@code bound_errors} plain descent learns here, and mixed precision
 * takes a quarter more pulses.
 */
class PublishedTrainingsTest {
  private static final Variability SPREAD = new Variability(0, 0, false, 0.01, 0, 0, 0, 0);

  private static TrainingResult train(Rule rule, double rate, String time, int epochs) {
    DeviceTwin twin = AihwkitTwins.piecewise("ID161ZR15000", time, SPREAD);
    TrainingSettings settings =
        new TrainingSettings(
            rule,
            List.of(256, 128),
            epochs,
            64,
            rate,
            10,
            0.2,
            TrainType.STOCHASTIC,
            TransferGranularity.SYMMETRIC,
            PeripheryOptions.ANALOG,
            RuleOptions.of(rule),
            0,
            1,
            2);
    Seeds seeds = Seeds.of(1);
    return new TrainingRun(
            DataSets.open(SharedData.folder().resolve("mnist").toString()),
            settings,
            Optional.of(twin),
            (name, cells) -> new TwinArray(twin, cells, seeds.child(name)),
            new VirtualClock(Instant.EPOCH))
        .run(Progress.NONE);
  }

  /** A network that is stuck: losses of epochs that have no trend, 2.52 in the mean of 2 to 5. */
  @Test
  void plainDescentIsStuckAsPublished() {
    List<EpochRecord> epochs = train(Rule.SGD, 0.05, "11:38:44", 5).epochs();
    assertThat(epochs.get(0).trainLoss()).isCloseTo(2.462, within(0.05));
    double mean =
        epochs.subList(1, 5).stream().mapToDouble(EpochRecord::trainLoss).average().orElseThrow();
    assertThat(mean).isCloseTo(2.517, within(0.04));
    assertThat(epochs.get(4).validationAccuracy()).isBetween(0.05, 0.2);
  }

  /** A 20 ns device, whose weights stand high. */
  @Test
  void mixedPrecisionTakesThePublishedPulses() {
    List<EpochRecord> epochs = train(Rule.MIXED_PRECISION, 0.5, "10:49:37", 5).epochs();
    long[] published = {120_004, 225_534, 283_846, 329_094, 368_026};
    for (int i = 0; i < published.length; i++) {
      assertThat(epochs.get(i).tally().pulses() / (double) published[i])
          .as("pulses until epoch %d", i + 1)
          .isBetween(0.9, 1.1);
    }
    assertThat(epochs.get(4).trainLoss()).isCloseTo(0.228, within(0.02));
  }
}
