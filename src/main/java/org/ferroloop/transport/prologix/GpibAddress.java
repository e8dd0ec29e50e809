package org.ferroloop.transport.prologix;

import org.ferroloop.transport.ResourceName;

/**
 * An instrument's place on the bus.
 *
 * @param primary 0 to 30
 * @param secondary 0 to 30, -1 for none
 */
record GpibAddress(int primary, int secondary) {
  /** What the adapter adds to a secondary address (its command byte on the bus). */
  private static final int SECONDARY_BASE = 96;

  static GpibAddress of(ResourceName.Gpib name) {
    return new GpibAddress(name.primary(), name.secondary());
  }

  /** As {@code ++addr} takes it. */
  String argument() {
    return secondary < 0 ? "" + primary : primary + " " + (SECONDARY_BASE + secondary);
  }
}
