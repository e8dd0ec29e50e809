package org.ferroloop.simulator.language.flex;

/** A command that the instrument does not carry out; its code goes into the error queue. */
final class FlexError extends Exception {
  static final int UNDEFINED = 100;
  static final int NUMERIC_SYNTAX = 102;

  /** Too few or too many parameters. */
  static final int TERMINATOR = 103;

  static final int VALUE = 120;
  static final int CHANNEL = 121;
  static final int CHANNEL_COUNT = 122;
  static final int COMPLIANCE = 123;
  static final int RANGE = 124;

  /** Start and stop of a logarithmic sweep [K]. */
  static final int POLARITY = 130;

  static final int INPUT_FULL = 150;
  static final int NOT_THIS_CHANNEL = 151;
  static final int OUTPUT_OFF = 200;
  static final int INTERLOCK = 202;
  static final int NO_DZ = 205;
  static final int NO_MM = 215;
  static final int CALIBRATION = 217;
  static final int NO_SWEEP = 220;

  private static final long serialVersionUID = 1L;

  private final int code;

  FlexError(int code) {
    super("error " + code);
    this.code = code;
  }

  int code() {
    return code;
  }
}
