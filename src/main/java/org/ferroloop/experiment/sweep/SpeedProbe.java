package org.ferroloop.experiment.sweep;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ferroloop.experiment.NetworkTrainer;
import org.ferroloop.experiment.RuleSettings;
import org.ferroloop.time.Clock;
import org.ferroloop.time.Progress;
import org.ferroloop.training.data.DataSet;

/**
 * Measures on a few samples how long trainings take on this machine, so that their duration can be
 * told before they begin.
 */
final class SpeedProbe {
  private static final int FEW_TESTS = 64;
  private static final int MANY_TESTS = 1024;

  private final SweepData data;
  private final Clock clock;
  private final Map<RuleSettings, Speed> speeds = new HashMap<>();

  SpeedProbe(SweepData data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /** Estimated duration of a whole training in s; 0 when the clock stands still. */
  double seconds(SweepPoint point) {
    RuleSettings settings = point.settings();
    Speed speed = speeds.computeIfAbsent(settings.withEpochs(1), one -> measured(point, one));
    double held = settings.validation() * data.samples().train().size();
    double trained = data.samples().train().size() - held;
    return speed.setUp()
        + settings.epochs() * (trained * speed.trained() + held * speed.told())
        + data.samples().test().size() * speed.told();
  }

  /**
   * @param setUp making the network, in s
   * @param trained training one sample, in s
   * @param told telling the class of one sample, in s
   */
  private record Speed(double setUp, double trained, double told) {}

  /** Runs with few and with many test samples; a first one pays for the compiler. */
  private Speed measured(SweepPoint point, RuleSettings settings) {
    trained(point, settings, FEW_TESTS);
    Run few = trained(point, settings, FEW_TESTS);
    Run many = trained(point, settings, MANY_TESTS);
    int samples = few.samples().train().size();
    int held = (int) Math.round(settings.validation() * samples);
    int more = many.samples().test().size() - few.samples().test().size();
    double told = more == 0 ? 0 : Math.max(0, (many.rest() - few.rest()) / more);
    return new Speed(
        Math.max(0, few.rest() - told * (held + few.samples().test().size())),
        Math.min(few.training(), many.training()) / (samples - held),
        told);
  }

  /**
   * @param training time spent in training, in s
   * @param rest time spent in all else, in s
   */
  private record Run(DataSet samples, double training, double rest) {}

  private Run trained(SweepPoint point, RuleSettings settings, int tests) {
    DataSet few = data.few(tests);
    long start = clock.nanos();
    double training =
        new NetworkTrainer(few, clock)
            .train(
                settings.training(0, point.seed()), point.twin(), Optional.empty(), Progress.NONE)
            .seconds();
    return new Run(few, training, (clock.nanos() - start) * 1e-9 - training);
  }
}
