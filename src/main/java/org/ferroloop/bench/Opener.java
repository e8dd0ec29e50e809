package org.ferroloop.bench;

import org.ferroloop.instrument.Instrument;

/** Opens the driver of an instrument of a bench. */
@FunctionalInterface
interface Opener {
  /**
   * Opens wire and driver and checks the identity against the profile.
   *
   * @throws RuntimeException when the wire cannot be opened or the instrument is another one
   */
  Opened open(InstrumentEntry entry);

  /**
   * A raw driver; it must not leave this package.
   *
   * @param driver of the instrument
   * @param cut closes its wire at once, from any thread, without a word to the instrument
   */
  record Opened(Instrument driver, Runnable cut) {}
}
