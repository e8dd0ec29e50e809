package org.ferroloop.instrument;

/** A waveform that the meter cannot force or sample; nothing was sent. */
public final class UnmakeableWaveform extends InstrumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param why which quantity, what was asked, what is possible
   */
  public UnmakeableWaveform(String instrument, String resource, String why, Throwable cause) {
    super(instrument, resource, "", why + "; nothing was sent", cause);
  }
}
