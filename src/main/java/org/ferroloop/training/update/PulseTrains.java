package org.ferroloop.training.update;

/**
 * How long pulse trains may be and whether they are managed (analog-training section 4; AIHWKit's
 * UpdateParameters).
 *
 * @param longest slots of the longest train, 1 to 31 [desired_bl]
 * @param managed whether trains are just long enough for the largest wanted change and the largest
 *     input and error fire alike; otherwise all are of the longest length and their factors equal
 *     [update_bl_management and update_management]
 */
public record PulseTrains(int longest, boolean managed) {
  /** A train is an int with a bit a slot, which must not reach the sign. */
  private static final int MOST_SLOTS = 31;

  /** AIHWKit's: 31 slots, managed. */
  public static final PulseTrains DEFAULT = new PulseTrains(MOST_SLOTS, true);

  /**
   * @throws IllegalArgumentException when trains cannot be so long
   */
  public PulseTrains {
    if (longest < 1 || longest > MOST_SLOTS) {
      throw new IllegalArgumentException(
          "the longest train must be of 1 to "
              + MOST_SLOTS
              + " slots (a train is a mask of "
              + MOST_SLOTS
              + " bits), found "
              + longest);
    }
  }
}
