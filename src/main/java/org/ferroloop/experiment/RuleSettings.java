package org.ferroloop.experiment;

import java.util.List;
import org.ferroloop.training.PeripheryOptions;
import org.ferroloop.training.Rule;
import org.ferroloop.training.RuleOptions;
import org.ferroloop.training.TrainType;
import org.ferroloop.training.TrainingSettings;
import org.ferroloop.training.TransferGranularity;

/**
 * How one update rule is trained, whatever the twin and the seed.
 *
 * @param hidden widths of the hidden layers
 * @param epochs at least 1
 * @param batch samples a batch
 * @param learningRate of the first epoch
 * @param halveEvery the learning rate is halved after so many epochs; 0 for never
 * @param validation share of the training samples held back, above 0 and below 1
 * @param trainType of the pulse trains of all pulsed rules but mixed-precision
 * @param granularity of mixed precision
 */
public record RuleSettings(
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
    RuleOptions options) {
  public RuleSettings {
    hidden = List.copyOf(hidden);
  }

  /** The same for another number of epochs. */
  public RuleSettings withEpochs(int number) {
    return new RuleSettings(
        rule,
        hidden,
        number,
        batch,
        learningRate,
        halveEvery,
        validation,
        trainType,
        granularity,
        periphery,
        options);
  }

  /** The settings of a training on one thread. */
  public TrainingSettings training(double symmetryPoint, long seed) {
    return new TrainingSettings(
        rule,
        hidden,
        epochs,
        batch,
        learningRate,
        halveEvery,
        validation,
        trainType,
        granularity,
        periphery,
        options,
        symmetryPoint,
        seed,
        1);
  }
}
