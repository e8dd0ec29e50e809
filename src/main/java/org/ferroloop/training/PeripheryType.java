package org.ferroloop.training;

/** The converters and amplifiers around a tile (analog-training section 7). */
public enum PeripheryType {
  /** Exact products. */
  IDEAL,
  /** Products through {@link Converters}. */
  ANALOG
}
