package org.ferroloop.instrument.wgfmu;

/** Range of the forced voltage (wgfmu.h 3000 to 3004). */
public enum ForceRange {
  AUTO(-10, 10),
  V3(-3, 3),
  V5(-5, 5),
  /** -10 V to 0 V; not in PG mode. */
  V10_NEGATIVE(-10, 0),
  /** 0 V to 10 V; not in PG mode. */
  V10_POSITIVE(0, 10);

  private final double lowest;
  private final double highest;

  ForceRange(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  int number() {
    return 3000 + ordinal();
  }

  boolean holds(double low, double high) {
    return low >= lowest && high <= highest;
  }

  /**
   * The range for voltages between 0 V and these: 5 V whenever that does, so that ranges seldom
   * change.
   */
  static ForceRange fitting(double low, double high) {
    return V5.holds(low, high) ? V5 : V10_POSITIVE.holds(low, high) ? V10_POSITIVE : V10_NEGATIVE;
  }
}
