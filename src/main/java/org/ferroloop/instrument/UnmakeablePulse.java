package org.ferroloop.instrument;

/** A pulse that the generator cannot make; nothing was sent. */
public final class UnmakeablePulse extends InstrumentException {
  private static final long serialVersionUID = 1L;

  private final transient PulseTrain nearest;

  /**
   * @param why which quantity, what was asked, what is possible
   * @param nearest the nearest train that can be made
   */
  public UnmakeablePulse(String instrument, String resource, String why, PulseTrain nearest) {
    super(instrument, resource, "", why + "; the nearest it can make: " + nearest, null);
    this.nearest = nearest;
  }

  public PulseTrain nearest() {
    return nearest;
  }
}
