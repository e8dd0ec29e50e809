package org.ferroloop.training;

import java.util.Map;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.twin.EnergyTerms;

/**
 * One epoch of a training.
 *
 * @param epoch from 1
 * @param learningRate of this epoch
 * @param trainLoss mean negative log likelihood over the epoch's samples, as they were trained
 * @param validationAccuracy share of the validation samples told rightly after the epoch, 0 to 1;
 *     NaN when none are held back
 * @param tally pulses and reads of all tiles until the end of this epoch; zero without devices
 * @param energy of those pulses, in J by source; empty when the twin knows none
 */
public record EpochRecord(
    int epoch,
    double learningRate,
    double trainLoss,
    double validationAccuracy,
    PulseTally tally,
    Map<String, EnergyTerms> energy) {
  public EpochRecord {
    energy = Map.copyOf(energy);
  }
}
