package org.ferroloop.synapse.bench;

import org.ferroloop.bench.BenchException;

/** A device is not where it was left: going on would mix two histories. */
public final class DeviceMoved extends BenchException {
  private static final long serialVersionUID = 1;

  /**
   * @param left its last weight
   * @param found its weight now
   * @param tolerance by how much they may differ
   */
  public DeviceMoved(String device, double left, double found, double tolerance) {
    super(
        device
            + " was left at w = "
            + left
            + " and now reads "
            + found
            + ", more than "
            + tolerance
            + " away",
        null);
  }
}
