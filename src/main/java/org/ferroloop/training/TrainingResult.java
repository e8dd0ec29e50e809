package org.ferroloop.training;

import java.util.List;
import java.util.Map;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.twin.EnergyTerms;

/**
 * What a training reached.
 *
 * @param epochs in order; never empty
 * @param testAccuracy share of the test samples told rightly after the last epoch, 0 to 1
 * @param weights layer by layer
 * @param arrays what happened to arrays beside the training, of those with something to tell
 * @param seconds of training alone, without validation and test
 * @param microsecondsPerSample the same for one sample of one epoch; of this process's epochs
 */
public record TrainingResult(
    Rule rule,
    TrainingSettings settings,
    List<EpochRecord> epochs,
    double testAccuracy,
    List<LayerWeights> weights,
    List<ArrayReport> arrays,
    double seconds,
    double microsecondsPerSample) {
  public TrainingResult {
    epochs = List.copyOf(epochs);
    weights = List.copyOf(weights);
    arrays = List.copyOf(arrays);
  }

  /** After the last epoch. */
  public EpochRecord last() {
    return epochs.get(epochs.size() - 1);
  }

  /** Pulses and reads of the whole training. */
  public PulseTally tally() {
    return last().tally();
  }

  /** The programming energy of the whole training, in J by source; empty when none is known. */
  public Map<String, EnergyTerms> energy() {
    return last().energy();
  }
}
