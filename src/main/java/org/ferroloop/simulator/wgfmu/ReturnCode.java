package org.ferroloop.simulator.wgfmu;

/** What a function of the library returns when it fails (wgfmu.h). */
enum ReturnCode {
  PARAMETER(-1, "Parameter out of range"),
  ILLEGAL_STRING(-2, "Illegal string"),
  CONTEXT(-3, "Context error"),
  NOT_SUPPORTED(-4, "Function not supported"),
  COMMUNICATION(-5, "Communication error"),
  FIRMWARE(-6, "Firmware error"),
  LIBRARY(-7, "Library error"),
  ERROR(-8, "Unidentified error"),
  CHANNEL_NOT_FOUND(-9, "Channel not found"),
  PATTERN_NOT_FOUND(-10, "Pattern not found"),
  EVENT_NOT_FOUND(-11, "Event not found"),
  PATTERN_EXISTS(-12, "Pattern already exists"),
  NOT_RUNNING(-13, "Sequencer not running"),
  NOT_READY(-14, "Result not ready"),
  OUT_OF_DATE(-15, "Result out of date");

  private final int number;
  private final String text;

  ReturnCode(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** The code of this number; a firmware error when there is none. */
  static ReturnCode of(int number) {
    for (ReturnCode code : values()) {
      if (code.number == number) {
        return code;
      }
    }
    return FIRMWARE;
  }

  int number() {
    return number;
  }

  String text() {
    return text;
  }
}
