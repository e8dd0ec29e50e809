package org.ferroloop.training;

import org.ferroloop.synapse.SynapseArray;
import org.ferroloop.synapse.arrangement.MultipliedArray;

/**
 * What a weight is made of, and how it is pulsed.
 *
 * @param pair whether a weight is the difference of two devices that are only potentiated; one
 *     device otherwise
 * @param refreshAbove a pair is rewritten when one device is above this share of its range (and the
 *     other above {@link #refreshLower}), above 0 to 1; AIHWKit's refresh_upper_thres
 * @param refreshLower AIHWKit's refresh_lower_thres: with the other device below, rewriting would
 *     win nothing; 0 to 1
 * @param pulsesUp pulses for each wanted up pulse, at least 1
 * @param pulsesDown pulses for each wanted down pulse, at least 1
 */
public record CellOptions(
    boolean pair, double refreshAbove, double refreshLower, int pulsesUp, int pulsesDown) {
  /** Single devices, pulse for pulse; refresh thresholds of AIHWKit 1.1.0. */
  public static final CellOptions DEFAULT = new CellOptions(false, 0.75, 0.25, 1, 1);

  /**
   * @throws IllegalArgumentException naming the value that is out of its range
   */
  public CellOptions {
    if (!(refreshAbove > 0 && refreshAbove <= 1)) {
      throw new IllegalArgumentException(
          "refresh-above must be above 0 and at most 1, found " + refreshAbove);
    }
    if (!(refreshLower >= 0 && refreshLower <= 1)) {
      throw new IllegalArgumentException("refresh-lower must be 0 to 1, found " + refreshLower);
    }
    if (pulsesUp < 1 || pulsesDown < 1) {
      throw new IllegalArgumentException(
          "pulses-up and pulses-down must be at least 1, found " + pulsesUp + " and " + pulsesDown);
    }
  }

  /** Whether a wanted pulse is more than one. */
  public boolean multiplies() {
    return pulsesUp > 1 || pulsesDown > 1;
  }

  /**
   * An array that is pulsed so many times: what has the symmetry point by which such cells shift.
   */
  public SynapseArray multiplied(SynapseArray below) {
    return multiplies() ? new MultipliedArray(below, pulsesUp, pulsesDown) : below;
  }
}
