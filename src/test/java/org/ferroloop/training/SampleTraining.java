package org.ferroloop.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.time.VirtualClock;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.data.DataSets;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.Polarity;
import org.ferroloop.twin.Provenance;
import org.ferroloop.twin.PulseEnergy;
import org.ferroloop.twin.SoftBounds;
import org.ferroloop.twin.StepParameters;
import org.ferroloop.twin.Variability;

/** Short trainings on the digits with an invented, noisy device. */
final class SampleTraining {
  static final Variability NOISY = new Variability(0.3, 0.3, false, 0.01, 0.3, 0.3, 0.5, 0.01);

  private SampleTraining() {}

  static DeviceTwin twin(Variability variability) {
    EnergyTerms up = new EnergyTerms(1, 2, 3);
    EnergyTerms down = new EnergyTerms(10, 20, 30);
    return new DeviceTwin(
        "invented",
        new SoftBounds(),
        new StepParameters(0.02, 0.1, -1, 1),
        variability,
        Polarity.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        List.of(new PulseEnergy("measured-dc", up, down, 1)),
        new Provenance(List.of(), "invented", "2026-01-01", "test", Map.of()));
  }

  static DataSet digits() {
    return DataSets.open(DataSets.DIGITS);
  }

  static TrainingSettings settings(Rule rule, int epochs, int threads) {
    return TrainingSettings.digits(rule, 3)
        .withEpochs(epochs)
        .withSymmetryPoint(0.05)
        .withThreads(threads);
  }

  static TrainingResult run(TrainingSettings settings, Optional<Checkpoint> checkpoint) {
    return run(settings, NOISY, checkpoint);
  }

  static TrainingResult run(
      TrainingSettings settings, Variability variability, Optional<Checkpoint> checkpoint) {
    DeviceTwin twin = twin(variability);
    Seeds seeds = Seeds.of(5);
    return new TrainingRun(
            digits().limitTrain(160),
            settings,
            Optional.of(twin),
            (name, cells) -> new TwinArray(twin, cells, seeds.child(name)),
            new VirtualClock(Instant.EPOCH),
            checkpoint)
        .run(Progress.NONE);
  }
}
