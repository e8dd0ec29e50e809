package org.ferroloop.synapse;

/** One synapse: takes pulses, is read. */
public interface Synapse {
  /**
   * Applies |count| pulses: potentiation when positive, depression when negative.
   *
   * @param count signed number of pulses
   */
  void pulse(int count);

  /** Reads the normalised conductance. */
  float weight();

  /** Reads the conductance in S. */
  double conductance();
}
