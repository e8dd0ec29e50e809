package org.ferroloop.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.training.TransferGranularity;
import org.ferroloop.training.Unheeded;
import org.ferroloop.training.data.DataSet;
import org.ferroloop.training.data.DataSets;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a training does, as options. Those that are not given have the defaults of the data set. */
final class TrainOptions {
  @Option(
      names = "--rule",
      required = true,
      paramLabel = "RULE",
      description = "float, sgd, sgd-shifted, mixed-precision, ttv1, ttv2, c-ttv2 or agad")
  private String rule;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "passes over the training samples (default: digits 60, iris 40, other data 25)")
  private Optional<Integer> epochs;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "samples of a mini-batch (default: digits 8, iris 5, other data 64)")
  private Optional<Integer> batch;

  @Option(
      names = "--lr",
      paramLabel = "R",
      description =
          "learning rate of the first epochs, of gradients averaged over the mini-batch (default:"
              + " 0.5 for float and mixed-precision, but 1 for float on the digits and for both on"
              + " iris; 0.1 for all others, 0.3 on iris)")
  private Optional<Double> learningRate;

  @Option(
      names = "--halve-every",
      paramLabel = "N",
      description =
          "epochs after which the learning rate halves, 0 for never (default: digits and iris 20,"
              + " other data 10)")
  private Optional<Integer> halveEvery;

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      description = "share of the training samples held back, 0 to below 1 (default: 0.2)")
  private Optional<Double> validation;

  @Option(
      names = "--hidden",
      split = ",",
      paramLabel = "N",
      description =
          "sizes of the hidden layers, comma-separated (default: digits 64, iris 4, other data"
              + " 256,128)")
  private List<Integer> hidden;

  @Option(
      names = "--granularity",
      paramLabel = "TYPE",
      description =
          "steps by which mixed-precision transfers: symmetric (as AIHWKit's published runs: mean"
              + " of up and down in the middle of the range without the up/down bias, given with"
              + " the next mini-batch), mean-step (mean of up and down at w = 0, given at once) or"
              + " per-polarity; accumulators of few bits: always the mean step"
              + " (default: symmetric)")
  private Optional<String> granularity;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "seed of weights, order, trains, noise and spread, an integer (default: 1)")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      defaultValue = "1",
      description = "threads; the result does not depend on them (default: 1)")
  private int threads;

  @Mixin private PeripheryFlags periphery;

  @Mixin private PulseTrainFlags trains;

  @Mixin private RuleOptionFlags ruleOptions;

  /**
   * @throws IllegalArgumentException naming the option that is wrong
   */
  Rule rule() {
    return OptionText.named("--rule", () -> Rule.of(rule));
  }

  long seed() {
    return seed;
  }

  /**
   * The settings.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  TrainingSettings settings(DataSet data, OptionalDouble symmetryPoint) {
    TrainingSettings defaults =
        switch (data.name()) {
          case DataSets.DIGITS -> TrainingSettings.digits(rule(), seed);
          case DataSets.IRIS -> TrainingSettings.iris(rule(), seed);
          default -> TrainingSettings.mnist(rule(), seed);
        };
    RuleOptions options = ruleOptions.options(rule()).withTrains(trains.trains(rule()));
    return new TrainingSettings(
        rule(),
        hidden == null ? defaults.hidden() : hidden,
        epochs.orElse(defaults.epochs()),
        batch.orElse(defaults.batch()),
        learningRate.orElse(defaults.learningRate()),
        halveEvery.orElse(defaults.halveEvery()),
        validation.orElse(defaults.validation()),
        trains.type(rule()).orElse(defaults.trainType()),
        granularity(options).orElse(defaults.granularity()),
        periphery.options(),
        options,
        symmetryPoint.orElse(0),
        seed,
        threads);
  }

  private Optional<TransferGranularity> granularity(RuleOptions options) {
    Optional<TransferGranularity> given =
        granularity.map(
            text -> OptionText.constant("--granularity", TransferGranularity.class, text));
    OptionText.refuse(
        "--granularity",
        granularity,
        given.flatMap(one -> Unheeded.granularity(rule(), options, one)));
    return given;
  }
}
