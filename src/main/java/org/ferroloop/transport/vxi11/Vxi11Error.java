package org.ferroloop.transport.vxi11;

import java.util.Optional;

/** Device_ErrorCode of VXI-11.1, table B.2. */
public enum Vxi11Error {
  NONE(0, "no error"),
  SYNTAX(1, "syntax error"),
  NOT_ACCESSIBLE(3, "device not accessible"),
  INVALID_LINK(4, "invalid link identifier"),
  PARAMETER(5, "parameter error"),
  NO_CHANNEL(6, "channel not established"),
  NOT_SUPPORTED(8, "operation not supported"),
  OUT_OF_RESOURCES(9, "out of resources"),
  LOCKED(11, "device locked by another link"),
  NO_LOCK(12, "no lock held by this link"),
  IO_TIMEOUT(15, "I/O timeout"),
  IO(17, "I/O error"),
  INVALID_ADDRESS(21, "invalid address"),
  ABORTED(23, "abort"),
  CHANNEL_EXISTS(29, "channel already established");

  private final int code;
  private final String text;

  Vxi11Error(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The error of this code; empty when the standard names none. */
  public static Optional<Vxi11Error> of(int code) {
    for (Vxi11Error error : values()) {
      if (error.code == code) {
        return Optional.of(error);
      }
    }
    return Optional.empty();
  }

  public int code() {
    return code;
  }

  public String text() {
    return text;
  }

  /** A code as a person reads it: "error 15 (I/O timeout)". */
  public static String describe(int code) {
    return "error " + code + " (" + of(code).map(Vxi11Error::text).orElse("unknown") + ")";
  }
}
