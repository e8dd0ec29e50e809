package org.ferroloop.synapse.arrangement;

import java.util.List;

/**
 * How writing in closed loop ended.
 *
 * @param cells how many were written
 * @param missed those that did not come within the tolerance, in rising order
 * @param pulses spent
 */
public record Programmed(int cells, List<Miss> missed, long pulses) {
  /** Nothing was written. */
  public static final Programmed NOTHING = new Programmed(0, List.of(), 0);

  /**
   * A cell that did not come within the tolerance.
   *
   * @param cell its number
   * @param target the wanted weight
   * @param reached the last reading
   */
  public record Miss(int cell, float target, float reached) {
    /** How far it is away. */
    public float distance() {
      return Math.abs(reached - target);
    }
  }

  public Programmed {
    missed = List.copyOf(missed);
  }

  /** The largest distance of a missed cell; 0 when there is none. */
  public float largestMiss() {
    return (float) missed.stream().mapToDouble(Miss::distance).max().orElse(0);
  }
}
