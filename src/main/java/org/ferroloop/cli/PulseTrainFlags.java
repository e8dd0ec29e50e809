package org.ferroloop.cli;

import java.util.Optional;
import org.ferroloop.training.Rule;
import org.ferroloop.training.TrainType;
import org.ferroloop.training.Unheeded;
import org.ferroloop.training.update.PulseTrains;
import picocli.CommandLine.Option;

/** The pulse trains of a rule, as options. */
final class PulseTrainFlags {
  @Option(
      names = "--train-type",
      paramLabel = "TYPE",
      description =
          "pulse trains of all pulsed rules but mixed-precision: stochastic or deterministic"
              + " (default: stochastic)")
  private Optional<String> type;

  @Option(
      names = "--longest-train",
      paramLabel = "N",
      description = "slots of the longest of these trains, 1 to 31 (default: 31)")
  private Optional<Integer> longest;

  @Option(
      names = "--update-management",
      arity = "1",
      paramLabel = "BOOL",
      description =
          "whether these trains are just long enough and the largest input and error fire alike;"
              + " otherwise all are of the longest length with equal factors; true or false"
              + " (default: true)")
  private Optional<Boolean> managed;

  /**
   * The kind that was given.
   *
   * @throws IllegalArgumentException naming the option that is wrong or has no effect
   */
  Optional<TrainType> type(Rule rule) {
    Optional<TrainType> given =
        type.map(text -> OptionText.constant("--train-type", TrainType.class, text));
    OptionText.refuse("--train-type", type, Unheeded.trains(rule));
    return given;
  }

  /**
   * Length and management.
   *
   * @throws IllegalArgumentException naming the option that is wrong or has no effect
   */
  PulseTrains trains(Rule rule) {
    OptionText.refuse("--longest-train", longest, Unheeded.trains(rule));
    OptionText.refuse("--update-management", managed, Unheeded.trains(rule));
    PulseTrains usual = PulseTrains.DEFAULT;
    return OptionText.named(
        "--longest-train",
        () -> new PulseTrains(longest.orElse(usual.longest()), managed.orElse(usual.managed())));
  }
}
