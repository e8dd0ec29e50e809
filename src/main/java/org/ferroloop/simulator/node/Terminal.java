package org.ferroloop.simulator.node;

/** One electrode of a device. A terminal without any connection of its own is grounded. */
public enum Terminal {
  TOP,
  BOTTOM
}
