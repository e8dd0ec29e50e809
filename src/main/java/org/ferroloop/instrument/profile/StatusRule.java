package org.ferroloop.instrument.profile;

import org.ferroloop.instrument.ReadingStatus;

/**
 * What the bits of a reading's status word mean; masks.
 *
 * @param compliance the source is limiting
 * @param overrange above the range
 * @param unsettled not settled
 */
public record StatusRule(long compliance, long overrange, long unsettled) {
  /** No status word. */
  public static final StatusRule NONE = new StatusRule(0, 0, 0);

  /** The meaning of a status word; overflow first, since then there is no number at all. */
  public ReadingStatus of(long word) {
    if ((word & overrange) != 0) {
      return ReadingStatus.OVERRANGE;
    }
    if ((word & compliance) != 0) {
      return ReadingStatus.COMPLIANCE;
    }
    return (word & unsettled) != 0 ? ReadingStatus.UNSETTLED : ReadingStatus.OK;
  }
}
