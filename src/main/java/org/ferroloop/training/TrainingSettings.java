package org.ferroloop.training;

import java.util.List;

/**
 * What one training does.
 *
 * @param hidden sizes of the hidden layers (sigmoid), none or more, each at least 1
 * @param epochs at least 1
 * @param batch samples of a mini-batch, at least 1
 * @param learningRate of the first epoch, positive
 * @param halveEvery the learning rate halves after each so many epochs; 0 for never
 * @param validation share of the training samples held back, from 0 to below 1
 * @param trainType of all pulsed rules but mixed-precision
 * @param granularity of mixed precision with float accumulators
 * @param options of the rule
 * @param symmetryPoint the weight w* that rules shift by when one point is for all cells; without
 *     effect on other rules
 * @param seed of everything random outside the arrays
 * @param threads at most so many; results do not depend on it
 */
public record TrainingSettings(
    Rule rule,
    List<Integer> hidden,
    int epochs,
    int batch,
    double learningRate,
    int halveEvery,
    double validation,
    TrainType trainType,
    TransferGranularity granularity,
    PeripheryOptions periphery,
    RuleOptions options,
    double symmetryPoint,
    long seed,
    int threads) {

  /**
   * @throws IllegalArgumentException naming the value that is out of its range, or the option that
   *     makes no sense with the rule
   */
  public TrainingSettings {
    hidden = List.copyOf(hidden);
    hidden.forEach(size -> atLeastOne("a hidden layer", size));
    atLeastOne("epochs", epochs);
    atLeastOne("batch", batch);
    atLeastOne("threads", threads);
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      throw new IllegalArgumentException(
          "the learning rate must be positive, found " + learningRate);
    }
    if (halveEvery < 0) {
      throw new IllegalArgumentException("halve-every must not be negative, found " + halveEvery);
    }
    if (!(validation >= 0 && validation < 1)) {
      throw new IllegalArgumentException(
          "validation must be a share from 0 to below 1, found " + validation);
    }
    if (!Double.isFinite(symmetryPoint)) {
      throw new IllegalArgumentException("the symmetry point must be a number");
    }
    Refusals.check(rule, options);
  }

  private static void atLeastOne(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, found " + value);
    }
  }

  /** Settings for the embedded digits that tell the rules apart, in a second. */
  public static TrainingSettings digits(Rule rule, long seed) {
    // At 1 the outputs of a network of 20 ns devices go to their bound and stay there.
    double gathering = rule == Rule.FLOAT ? 1 : 0.5;
    return usual(rule, List.of(64), 60, 8, gathers(rule) ? gathering : 0.1, 20, seed);
  }

  /** Settings for the embedded flowers: 4 x 4 and 4 x 3 weights. */
  public static TrainingSettings iris(Rule rule, long seed) {
    return usual(rule, List.of(4), 40, 5, gathers(rule) ? 1 : 0.3, 20, seed);
  }

  /** The settings of arXiv:2509.18121 for MNIST (analog-training section 8). */
  public static TrainingSettings mnist(Rule rule, long seed) {
    return usual(rule, List.of(256, 128), 25, 64, gathers(rule) ? 0.5 : 0.1, 10, seed);
  }

  /** Float and mixed precision add gradients up exactly and bear a larger learning rate. */
  private static boolean gathers(Rule rule) {
    return rule == Rule.FLOAT || rule == Rule.MIXED_PRECISION;
  }

  private static TrainingSettings usual(
      Rule rule,
      List<Integer> hidden,
      int epochs,
      int batch,
      double rate,
      int halveEvery,
      long seed) {
    return new TrainingSettings(
        rule,
        hidden,
        epochs,
        batch,
        rate,
        halveEvery,
        0.2,
        TrainType.STOCHASTIC,
        TransferGranularity.SYMMETRIC,
        PeripheryOptions.ANALOG,
        RuleOptions.of(rule),
        0,
        seed,
        1);
  }

  /** The same with another symmetry point. */
  public TrainingSettings withSymmetryPoint(double point) {
    return with(epochs, periphery, options, point, threads);
  }

  /** The same for another number of epochs. */
  public TrainingSettings withEpochs(int number) {
    return with(number, periphery, options, symmetryPoint, threads);
  }

  /** The same with another number of threads. */
  public TrainingSettings withThreads(int number) {
    return with(epochs, periphery, options, symmetryPoint, number);
  }

  /** The same with another periphery and its default converters. */
  public TrainingSettings withPeriphery(PeripheryType type) {
    return withPeriphery(PeripheryOptions.of(type));
  }

  /** The same with another periphery. */
  public TrainingSettings withPeriphery(PeripheryOptions other) {
    return with(epochs, other, options, symmetryPoint, threads);
  }

  /** The same with other options of the rule. */
  public TrainingSettings withOptions(RuleOptions others) {
    return with(epochs, periphery, others, symmetryPoint, threads);
  }

  /** The same with other pulse trains. */
  public TrainingSettings withTrainType(TrainType type) {
    return new TrainingSettings(
        rule,
        hidden,
        epochs,
        batch,
        learningRate,
        halveEvery,
        validation,
        type,
        granularity,
        periphery,
        options,
        symmetryPoint,
        seed,
        threads);
  }

  private TrainingSettings with(
      int newEpochs,
      PeripheryOptions newPeriphery,
      RuleOptions newOptions,
      double newPoint,
      int newThreads) {
    return new TrainingSettings(
        rule,
        hidden,
        newEpochs,
        batch,
        learningRate,
        halveEvery,
        validation,
        trainType,
        granularity,
        newPeriphery,
        newOptions,
        newPoint,
        seed,
        newThreads);
  }

  /** The learning rate of an epoch, the first being 1. */
  public double learningRate(int epoch) {
    int halvings = halveEvery == 0 ? 0 : (epoch - 1) / halveEvery;
    return learningRate * Math.pow(0.5, halvings);
  }
}
