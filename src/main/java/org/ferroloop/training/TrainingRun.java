package org.ferroloop.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.twin.DeviceTwin;

/**
 * Trains one network by one rule. The same data, settings and arrays give the same result bit for
 * bit, apart from times, whatever the number of threads and however often it was interrupted and
 * resumed.
 */
public final class TrainingRun {
  private final DataSet data;
  private final TrainingSettings settings;
  private final Optional<DeviceTwin> twin;
  private final ArrayFactory arrays;
  private final Clock clock;
  private final Optional<Checkpoint> checkpoint;

  /**
   * Without checkpoints.
   *
   * @param twin tells steps and energies; may be empty for float
   * @param arrays gives the synapses; not asked for float
   */
  public TrainingRun(
      DataSet data,
      TrainingSettings settings,
      Optional<DeviceTwin> twin,
      ArrayFactory arrays,
      Clock clock) {
    this(data, settings, twin, arrays, clock, Optional.empty());
  }

  /** With a checkpoint after each epoch, and continuing from one that is there. */
  public TrainingRun(
      DataSet data,
      TrainingSettings settings,
      Optional<DeviceTwin> twin,
      ArrayFactory arrays,
      Clock clock,
      Optional<Checkpoint> checkpoint) {
    this.data = data;
    this.settings = settings;
    this.twin = twin;
    this.arrays = arrays;
    this.clock = clock;
    this.checkpoint = checkpoint;
  }

  /**
   * Trains to the end.
   *
   * @throws IllegalArgumentException when a pulsed rule has no twin, or too few samples are left to
   *     train with
   * @throws org.ferroloop.config.InputException when the checkpoint is damaged, of another
   *     training, or cannot be written
   */
  public TrainingResult run(Progress progress) {
    Seeds seeds = Seeds.of(settings.seed()).child("training");
    DataSet.Split split = data.split(settings.validation(), seeds.stream("validation"));
    if (split.training().size() == 0) {
      throw new IllegalArgumentException("no samples are left to train with");
    }
    EnergyLedger ledger = new EnergyLedger(twin.map(DeviceTwin::energies).orElse(List.of()));
    Model model = new Model(data, settings, twin, arrays, seeds, progress);
    List<EpochRecord> epochs = new ArrayList<>();
    long nanosBefore = 0;
    if (checkpoint.isPresent()) {
      Checkpoint.State state = checkpoint.get().load(model, ledger);
      epochs.addAll(state.epochs());
      nanosBefore = state.nanos();
    }
    int trained = 0;
    long nanos = 0;
    try (EpochRunner runner = new EpochRunner(model, settings, seeds, clock)) {
      for (int epoch = epochs.size() + 1; epoch <= settings.epochs(); epoch++) {
        double rate = settings.learningRate(epoch);
        String what = settings.rule().text() + ", epoch " + epoch + " of " + settings.epochs();
        long start = clock.nanos();
        double loss =
            runner.train(split.training(), epoch, rate, epochProgress(progress, what, epoch));
        nanos += clock.nanos() - start;
        trained++;
        double accuracy = runner.accuracy(split.validation(), "validation " + epoch);
        PulseTally tally = model.tally();
        epochs.add(new EpochRecord(epoch, rate, loss, accuracy, tally, ledger.of(tally)));
        if (checkpoint.isPresent()) {
          checkpoint.get().save(model, new Checkpoint.State(epochs, nanosBefore + nanos));
        }
      }
      double test = runner.accuracy(data.test(), "test");
      double perSample =
          trained == 0 ? Double.NaN : nanos / 1e3 / trained / split.training().size();
      return new TrainingResult(
          settings.rule(),
          settings,
          epochs,
          test,
          model.weights(),
          model.reports(),
          (nanosBefore + nanos) / 1e9,
          perSample);
    }
  }

  private Progress epochProgress(Progress progress, String what, int epoch) {
    return (ignored, done, total) ->
        progress.at(what, (epoch - 1) * total + done, settings.epochs() * total);
  }
}
