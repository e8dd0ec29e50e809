package org.ferroloop.training;

/**
 * By how much mixed precision's accumulator must grow for one pulse (analog-training section 5).
 */
public enum TransferGranularity {
  /** The mean of the up and the down step at w = 0, for both polarities. */
  SYMMETRIC,
  /** The up step at w = 0 for potentiation, the down step for depression. */
  PER_POLARITY
}
