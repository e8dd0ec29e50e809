package org.ferroloop.training;

/**
 * How plain pulsed gradient descent turns numbers into pulse trains (analog-training section 4).
 */
public enum TrainType {
  /** Rows and columns fire at random; a cell is pulsed where both do (AIHWKit's compressed). */
  STOCHASTIC,
  /** Each cell gets the rounded product (AIHWKit's deterministic implicit). */
  DETERMINISTIC
}
