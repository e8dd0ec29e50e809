package org.ferroloop.training;

/**
 * By how much mixed precision's accumulator must grow for one pulse, g_t (analog-training section
 * 5).
 */
public enum TransferGranularity {
  /**
   * One for both polarities, and the transfer of the runs that published figures come from (AIHWKit
   * 0.9.2 on a CPU; github.com/PaU1570/msc_project, results/test46/symmetric): g_t is the mean of
   * the up and the down step in the middle of the range without the up/down bias that the fit
   * found, n steps of it give n g_t / g pulses, and they are given with the first sample of the
   * next mini-batch. Shifted cells and cells of several devices or pulses take the mean of their
   * own steps and n pulses for n steps.
   */
  SYMMETRIC,
  /** The mean of the up and the down step at w = 0, n pulses for n steps, at once. */
  MEAN_STEP,
  /**
   * The up step at w = 0 for potentiation, the down step for depression; n pulses for n steps, at
   * once.
   */
  PER_POLARITY
}
