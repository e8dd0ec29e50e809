package org.ferroloop.instrument.wgfmu;

/** What is done with a time that is not on the WGFMU's grid of 10 ns. */
public enum Rounding {
  /** It is refused, and the nearest possible is told. */
  REFUSE,
  /** The nearest possible is made, as the bench has asked for; it is told and logged. */
  NEAREST
}
