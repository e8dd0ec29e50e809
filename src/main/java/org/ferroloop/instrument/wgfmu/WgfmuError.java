package org.ferroloop.instrument.wgfmu;

/** What a negative return code means (wgfmu.h). */
public enum WgfmuError {
  PARAMETER_OUT_OF_RANGE(-1, "parameter out of range"),
  ILLEGAL_STRING(-2, "illegal string"),
  CONTEXT(-3, "context error: not possible now"),
  NOT_SUPPORTED(-4, "function not supported"),
  COMMUNICATION(-5, "communication error"),
  FIRMWARE(-6, "firmware error"),
  LIBRARY(-7, "library error"),
  UNIDENTIFIED(-8, "unidentified error"),
  CHANNEL_NOT_FOUND(-9, "channel not found"),
  PATTERN_NOT_FOUND(-10, "pattern not found"),
  EVENT_NOT_FOUND(-11, "event not found"),
  PATTERN_EXISTS(-12, "pattern already exists"),
  SEQUENCER_NOT_RUNNING(-13, "sequencer not running"),
  RESULT_NOT_READY(-14, "result not ready"),
  RESULT_OUT_OF_DATE(-15, "result out of date: the setup was changed since"),
  /** Any other code, down to -9999. */
  OTHER(Integer.MIN_VALUE, "error without a name");

  private final int code;
  private final String meaning;

  WgfmuError(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** In words. */
  public String meaning() {
    return meaning;
  }

  static WgfmuError of(int code) {
    for (WgfmuError error : values()) {
      if (error.code == code) {
        return error;
      }
    }
    return OTHER;
  }
}
