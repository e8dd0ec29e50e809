package org.ferroloop.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PulseEnergy;

/**
 * What one update rule reached on one twin (or, for float, on none).
 *
 * @param rule its name on the command line ("mixed-precision")
 * @param testAccuracy share of the test samples that were told rightly after the last epoch, 0 to 1
 * @param epochs in order; never empty
 */
public record RuleResult(
    String rule, double testAccuracy, List<EpochResult> epochs, WeightHistogram weights) {
  public RuleResult {
    epochs = List.copyOf(epochs);
  }

  /** After the last epoch. */
  public EpochResult last() {
    return epochs.get(epochs.size() - 1);
  }

  /** True when devices were programmed. */
  public boolean pulsed() {
    return !rule.equals("float");
  }

  /** The first epoch, from 1, whose validation accuracy is at least this; empty when none is. */
  public OptionalInt epochsTo(double accuracy) {
    for (int i = 0; i < epochs.size(); i++) {
      if (epochs.get(i).validationAccuracy() >= accuracy) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** The programming energy of the whole training, in J. */
  public EnergyTerms energy(PulseEnergy pulse) {
    return energy(pulse, last());
  }

  /** The programming energy until this accuracy was first reached; empty when it never was. */
  public Optional<EnergyTerms> energyTo(PulseEnergy pulse, double accuracy) {
    OptionalInt epoch = epochsTo(accuracy);
    return epoch.isPresent()
        ? Optional.of(energy(pulse, epochs.get(epoch.getAsInt() - 1)))
        : Optional.empty();
  }

  /** The programming energy until the end of an epoch, in J. */
  public static EnergyTerms energy(PulseEnergy pulse, EpochResult epoch) {
    long up = epoch.pulsesUp();
    long down = epoch.pulsesDown();
    return new EnergyTerms(
        up * pulse.up().conduction() + down * pulse.down().conduction(),
        up * pulse.up().capacitive() + down * pulse.down().capacitive(),
        up * pulse.up().switching() + down * pulse.down().switching());
  }
}
