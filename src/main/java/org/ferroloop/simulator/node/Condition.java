package org.ferroloop.simulator.node;

/** What may be wrong with a device or its contact. */
public enum Condition {
  NORMAL,
  /** The probe has lost contact: no current, and the device sees nothing. */
  OPEN,
  /** A short of 200 ohm in parallel, as broken devices of the wafer show. */
  SHORT,
  /** The device conducts as before and no longer switches. */
  STUCK
}
