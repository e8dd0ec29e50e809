package org.ferroloop.transport.hislip;

/** Error codes in the control byte of Error and FatalError (IVI-6.1, tables 16 and 17). */
public final class HislipFault {
  private HislipFault() {}

  /** FatalError: the session cannot go on. The ordinal is the code. */
  public enum Fatal {
    UNIDENTIFIED("unidentified error"),
    BAD_HEADER("poorly formed message header"),
    CHANNELS_NOT_ESTABLISHED("used before both channels were established"),
    BAD_INITIALIZATION("invalid initialisation sequence"),
    TOO_MANY_CLIENTS("connection refused: too many clients");

    private final String text;

    Fatal(String text) {
      this.text = text;
    }

    public int code() {
      return ordinal();
    }
  }

  /** Error: the message was dropped, the session goes on. The ordinal is the code. */
  public enum Recoverable {
    UNIDENTIFIED("unidentified error"),
    UNKNOWN_TYPE("unrecognised message type"),
    UNKNOWN_CONTROL("unrecognised control code"),
    UNKNOWN_VENDOR_MESSAGE("unrecognised vendor-defined message"),
    TOO_LARGE("message too large");

    private final String text;

    Recoverable(String text) {
      this.text = text;
    }

    public int code() {
      return ordinal();
    }
  }

  /** The fault that a message tells, in words, with the instrument's own text. */
  public static String describe(HislipMessage message) {
    int code = message.control();
    String name = "device-defined";
    if (message.is(HislipType.FATAL_ERROR) && code < Fatal.values().length) {
      name = Fatal.values()[code].text;
    } else if (message.is(HislipType.ERROR) && code < Recoverable.values().length) {
      name = Recoverable.values()[code].text;
    }
    String kind = message.is(HislipType.FATAL_ERROR) ? "fatal error " : "error ";
    return kind
        + code
        + " ("
        + name
        + ")"
        + (message.text().isBlank() ? "" : ": " + message.text().strip());
  }
}
