package org.ferroloop.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ferroloop.synapse.PulseTally;
import org.ferroloop.twin.EnergyTerms;
import org.ferroloop.twin.PulseEnergy;

/**
 * What pulses cost (analog-training section 9): every programming pulse of a polarity at the energy
 * that the twin gives for it, each term apart, once for every source. Counting is the arrays' own;
 * the ledger only multiplies.
 */
public record EnergyLedger(List<PulseEnergy> energies) {
  public EnergyLedger {
    energies = List.copyOf(energies);
  }

  /** The energy in J by source; empty when no source is known. */
  public Map<String, EnergyTerms> of(PulseTally tally) {
    Map<String, EnergyTerms> bySource = new TreeMap<>();
    for (PulseEnergy energy : energies) {
      bySource.put(energy.source(), sum(energy, tally));
    }
    return bySource;
  }

  private static EnergyTerms sum(PulseEnergy energy, PulseTally tally) {
    EnergyTerms up = energy.up();
    EnergyTerms down = energy.down();
    return new EnergyTerms(
        tally.up() * up.conduction() + tally.down() * down.conduction(),
        tally.up() * up.capacitive() + tally.down() * down.capacitive(),
        tally.up() * up.switching() + tally.down() * down.switching());
  }
}
