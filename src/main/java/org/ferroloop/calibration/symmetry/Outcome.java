package org.ferroloop.calibration.symmetry;

/** How the search ended for one cell. */
public enum Outcome {
  /** The mean is stationary within its standard error. */
  CONVERGED("converged"),
  /**
   * The mean goes on with the logarithm of the number of pulses, by less an e-fold than what was
   * accepted: its value is that of the pulses over which it was taken.
   */
  CREEPING("the mean creeps with the number of pulses, by less than what was accepted"),
  /** The pulse budget ended while the mean still moved by more than its standard error. */
  DRIFTING("still drifting when the pulse budget ended"),
  /** The pulse budget ended before the mean could be told stationary. */
  BUDGET_SPENT("pulse budget ended before the mean was known to be stationary"),
  /** Potentiation and depression pulses do not move the cell, or move it the wrong way. */
  NO_RESPONSE("the cell does not respond to pulses"),
  /** A reading was not a finite number. */
  UNREADABLE("the cell gave a reading that is not a finite number");

  private final String reason;

  Outcome(String reason) {
    this.reason = reason;
  }

  /** The outcome in words. */
  public String reason() {
    return reason;
  }
}
