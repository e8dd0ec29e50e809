package org.ferroloop.experiment.sweep;

import java.util.List;
import java.util.Optional;
import org.ferroloop.experiment.RuleVariant;
import org.ferroloop.experiment.TwinSource;
import org.ferroloop.experiment.VariabilityChange;

/**
 * What a sweep is to train: every twin by every rule with every seed.
 *
 * @param name of the sweep; names its folder
 * @param data "digits" or a folder of IDX files; empty when the command line must tell
 * @param trainLimit only so many training samples are used, the first ones
 * @param pulseWidths in s; only twins of these widths are used; empty for all
 * @param variability what replaces the twins' own noise and spread
 * @param seeds at least one, each once
 * @param symmetryCells how many cells the symmetry point of shifted rules is averaged over
 * @param targets validation accuracies, 0 to 1, to which epochs and energy are counted
 * @param confidence of the intervals of the means, above 0 and below 1
 * @param hopeless when a training is given up, if that is asked for
 * @param variants the rules, learning rate by learning rate
 */
public record SweepGrid(
    String name,
    Optional<String> data,
    Optional<Integer> trainLimit,
    List<TwinSource> twins,
    List<Double> pulseWidths,
    VariabilityChange variability,
    List<Long> seeds,
    int symmetryCells,
    List<Double> targets,
    double confidence,
    Hopeless hopeless,
    List<RuleVariant> variants) {
  public SweepGrid {
    twins = List.copyOf(twins);
    pulseWidths = List.copyOf(pulseWidths);
    seeds = List.copyOf(seeds);
    targets = List.copyOf(targets);
    variants = List.copyOf(variants);
  }

  /** The same with another data set. */
  public SweepGrid withData(String other) {
    return with(Optional.of(other), trainLimit, twins, variants);
  }

  /** The same with only so many training samples. */
  public SweepGrid withTrainLimit(int most) {
    return with(data, Optional.of(most), twins, variants);
  }

  /** The same with other twins. */
  public SweepGrid withTwins(List<TwinSource> others) {
    return with(data, trainLimit, others, variants);
  }

  /** The same with another number of epochs for every rule. */
  public SweepGrid withEpochs(int epochs) {
    return with(
        data,
        trainLimit,
        twins,
        variants.stream().map(variant -> variant.withEpochs(epochs)).toList());
  }

  /** The same but for what a command line may change. */
  private SweepGrid with(
      Optional<String> otherData,
      Optional<Integer> otherLimit,
      List<TwinSource> otherTwins,
      List<RuleVariant> otherVariants) {
    return new SweepGrid(
        name,
        otherData,
        otherLimit,
        otherTwins,
        pulseWidths,
        variability,
        seeds,
        symmetryCells,
        targets,
        confidence,
        hopeless,
        otherVariants);
  }
}
