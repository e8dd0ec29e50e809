package org.ferroloop.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ferroloop.random.Seeds;
import org.ferroloop.report.EpochResult;
import org.ferroloop.report.RuleResult;
import org.ferroloop.report.WeightHistogram;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.training.Checkpoint;
import org.ferroloop.training.LayerWeights;
import org.ferroloop.training.TrainingResult;
import org.ferroloop.training.TrainingRun;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.twin.DeviceTwin;

/** Trains networks whose weights are cells of a twin. Any number of threads may ask at once. */
public final class NetworkTrainer {
  private final DataSet data;
  private final Clock clock;

  public NetworkTrainer(DataSet data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /**
   * Trains on one thread; the same arguments always give the same result.
   *
   * @param twin what the weights are made of; empty for float
   * @param symmetryPoint by which shifted rules shift, in units of the weight
   * @param seed of initial weights, order of samples, pulse trains and noise: rules of one seed
   *     start from the same network and see the same samples
   */
  RuleResult train(
      RuleSettings settings,
      Optional<DeviceTwin> twin,
      double symmetryPoint,
      long seed,
      Progress progress) {
    return result(train(settings.training(symmetryPoint, seed), twin, Optional.empty(), progress));
  }

  /**
   * Trains by these settings, their seed being that of the arrays too.
   *
   * @param twin what the weights are made of; empty for float
   * @param checkpoint where the training is kept after each epoch, and continued from
   */
  public TrainingResult train(
      TrainingSettings settings,
      Optional<DeviceTwin> twin,
      Optional<Checkpoint> checkpoint,
      Progress progress) {
    Seeds arrays = Seeds.of(settings.seed()).child("arrays");
    TrainingRun run =
        new TrainingRun(
            data,
            settings,
            twin,
            (name, cells) -> new TwinArray(twin.orElseThrow(), cells, arrays.child(name)),
            clock,
            checkpoint);
    return run.run(progress);
  }

  /** What reports are made from. */
  public static RuleResult result(TrainingResult trained) {
    List<EpochResult> epochs =
        trained.epochs().stream()
            .map(
                epoch ->
                    new EpochResult(
                        epoch.validationAccuracy(),
                        epoch.tally().up(),
                        epoch.tally().down(),
                        OptionalLong.of(epoch.tally().reads())))
            .toList();
    return new RuleResult(
        trained.rule().text(),
        trained.testAccuracy(),
        epochs,
        WeightHistogram.of(weights(trained)));
  }

  /** The effective weights of all layers. */
  private static float[] weights(TrainingResult trained) {
    int size = trained.weights().stream().mapToInt(layer -> layer.effective().length).sum();
    float[] all = new float[size];
    int place = 0;
    for (LayerWeights layer : trained.weights()) {
      System.arraycopy(layer.effective(), 0, all, place, layer.effective().length);
      place += layer.effective().length;
    }
    return all;
  }
}
