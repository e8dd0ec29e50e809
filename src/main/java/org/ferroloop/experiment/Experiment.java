package org.ferroloop.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done: an experiment file, read and resolved. Nothing in it depends on the machine;
 * the number of threads and the output folder are no part of it.
 *
 * @param name of the experiment; names its report and its folder
 * @param seed of all randomness
 * @param data "digits", or a folder of IDX files
 * @param measurements a folder in which measured sweeps are looked for, by the names and checksums
 *     that the twin files give, to be drawn beside the twins
 * @param twins at least one
 * @param symmetryCells how many cells the symmetry point is averaged over
 * @param targetAccuracy the validation accuracy, 0 to 1, to which epochs and energy are counted
 * @param rules what to train, in the order of the report, at least one; each rule once
 */
public record Experiment(
    String name,
    long seed,
    String data,
    Optional<Path> measurements,
    List<TwinSource> twins,
    int symmetryCells,
    double targetAccuracy,
    List<RuleSettings> rules) {
  public Experiment {
    twins = List.copyOf(twins);
    rules = List.copyOf(rules);
  }

  /** The same with another seed. */
  public Experiment withSeed(long other) {
    return new Experiment(
        name, other, data, measurements, twins, symmetryCells, targetAccuracy, rules);
  }

  /** The same, with measured sweeps looked for in this folder. */
  public Experiment withMeasurements(Path folder) {
    return new Experiment(
        name, seed, data, Optional.of(folder), twins, symmetryCells, targetAccuracy, rules);
  }

  /** The same with another data set. */
  public Experiment withData(String other) {
    return new Experiment(
        name, seed, other, measurements, twins, symmetryCells, targetAccuracy, rules);
  }
}
