package org.ferroloop.instrument.wgfmu;

import org.ferroloop.instrument.InstrumentException;

/** A function of the WGFMU instrument library failed. */
public final class WgfmuException extends InstrumentException {
  private static final long serialVersionUID = 1L;

  private final WgfmuError error;
  private final int code;

  /**
   * @param function that failed
   * @param code its return code
   * @param told the library's own words; may be empty
   */
  WgfmuException(String instrument, String resource, String function, int code, String told) {
    super(instrument, resource, function, describe(code, told), null);
    this.error = WgfmuError.of(code);
    this.code = code;
  }

  /** What kind of failure it is. */
  public WgfmuError error() {
    return error;
  }

  /** The return code: -1 to -9999. */
  public int code() {
    return code;
  }

  static String describe(int code, String told) {
    String meaning = code + " (" + WgfmuError.of(code).meaning() + ")";
    return told.isBlank() ? meaning + ", without a text" : meaning + ": " + told.strip();
  }
}
