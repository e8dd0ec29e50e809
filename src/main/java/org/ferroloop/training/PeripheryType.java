package org.ferroloop.training;

/** The converters and amplifiers around a tile (analog-training section 7). */
public enum PeripheryType {
  /** Exact products. */
  IDEAL,
  /** AIHWKit's default converters: 7 bit inputs, 9 bit outputs bounded at 12, output noise 0.06. */
  ANALOG
}
