package org.ferroloop.instrument;

/** Makes pulses at the DUT. Between pulses the output rests at 0 V. */
public interface PulseGenerator extends Instrument {
  /** The pulses it can make. */
  PulseLimits limits();

  /**
   * Refuses what it cannot make, before anything is sent.
   *
   * @throws UnmakeablePulse saying which quantity and the nearest pulse that can be made
   */
  void check(PulseTrain train);

  /** Switches the output on at 0 V. */
  void outputOn();

  /**
   * Makes the train and returns when the last pulse is over; errors of the instrument were asked
   * for.
   */
  void fire(PulseTrain train);
}
