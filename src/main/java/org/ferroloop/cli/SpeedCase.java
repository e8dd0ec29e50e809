package org.ferroloop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ferroloop.calibration.symmetry.SymmetryOptions;
import org.ferroloop.calibration.symmetry.SymmetrySearch;
import org.ferroloop.random.Seeds;
import org.ferroloop.synapse.TwinArray;
import org.ferroloop.time.Progress;
import org.ferroloop.training.PeripheryType;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleSpeed;
import org.ferroloop.training.SpeedMeter;
import org.ferroloop.training.TrainType;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.twin.DeviceTwin;
import org.ferroloop.twin.Variability;

/**
 * One row of the training benchmark.
 *
 * @param noisy whether devices get the noise and spread of {@link #NOISE}, or none
 */
record SpeedCase(
    Rule rule, TrainType trainType, PeripheryType periphery, boolean noisy, int threads) {
  /** Each of cycle-to-cycle, step, w_min and w_max at 0.3. */
  static final Variability NOISE = new Variability(0.3, 0.3, false, 0, 0.3, 0.3, 0, 0);

  private static final int SEED = 1;
  private static final int MOST_THREADS = 2;

  /**
   * Every rule with every kind of trains that it has, plain gradient descent with noise too, float
   * weights without converters too (as PyTorch has them), each with one and two threads.
   *
   * @param names of the rules; empty for all
   * @throws IllegalArgumentException when a name is none
   */
  static List<SpeedCase> all(Optional<List<String>> names) {
    List<Rule> rules =
        names.map(some -> some.stream().map(Rule::of).toList()).orElse(List.of(Rule.values()));
    List<SpeedCase> cases = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule == Rule.FLOAT) {
        add(cases, rule, TrainType.STOCHASTIC, PeripheryType.IDEAL, false);
      }
      for (TrainType type : TrainType.values()) {
        if (type == TrainType.STOCHASTIC || rule.hasTrains()) {
          add(cases, rule, type, PeripheryType.ANALOG, false);
        }
      }
      if (rule == Rule.SGD) {
        add(cases, rule, TrainType.STOCHASTIC, PeripheryType.ANALOG, true);
      }
    }
    return cases;
  }

  private static void add(
      List<SpeedCase> cases, Rule rule, TrainType type, PeripheryType periphery, boolean noisy) {
    for (int threads = 1; threads <= MOST_THREADS; threads++) {
      cases.add(new SpeedCase(rule, type, periphery, noisy, threads));
    }
  }

  RuleSpeed measure(SpeedMeter meter, DeviceTwin device) {
    DeviceTwin twin = device.withVariability(noisy ? NOISE : Variability.NONE);
    Seeds seeds = Seeds.of(SEED).child("arrays");
    double point =
        SymmetrySearch.run(new TwinArray(twin, 1, seeds), SymmetryOptions.DEFAULT, Progress.NONE)
            .mean();
    return meter.measure(
        settings().withSymmetryPoint(point),
        Optional.of(twin),
        (name, cells) -> new TwinArray(twin, cells, seeds.child(name)),
        noisy);
  }

  private TrainingSettings settings() {
    return TrainingSettings.mnist(rule, SEED)
        .withTrainType(trainType)
        .withPeriphery(periphery)
        .withThreads(threads);
  }
}
