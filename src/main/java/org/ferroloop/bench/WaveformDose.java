package org.ferroloop.bench;

/**
 * What a waveform brings into a device at most.
 *
 * @param pulses times that it leaves 0 V and comes back, at least 1
 * @param energy of all of them, in J; 0 when it cannot be known and is not limited
 */
public record WaveformDose(int pulses, double energy) {
  /** The mean, in J. */
  double energyOfOne() {
    return energy / pulses;
  }
}
