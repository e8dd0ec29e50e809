package org.ferroloop.transport;

/**
 * How a serial port talks.
 *
 * @param baud bits a second
 * @param dataBits 5 to 8
 * @param parity check bit
 * @param stopBits 1 or 2
 * @param flow flow control
 */
public record SerialSettings(int baud, int dataBits, Parity parity, int stopBits, Flow flow) {
  /** 9600 8N1 without flow control, VISA's default. */
  public static final SerialSettings DEFAULT =
      new SerialSettings(9600, 8, Parity.NONE, 1, Flow.NONE);

  public SerialSettings {
    if (baud <= 0 || dataBits < 5 || dataBits > 8 || stopBits < 1 || stopBits > 2) {
      throw new IllegalArgumentException(
          "baud positive, data bits 5 to 8, stop bits 1 or 2, not "
              + (baud + ", " + dataBits + ", " + stopBits));
    }
  }

  /** Same, at another speed. */
  public SerialSettings withBaud(int bitsPerSecond) {
    return new SerialSettings(bitsPerSecond, dataBits, parity, stopBits, flow);
  }

  /** The check bit. */
  public enum Parity {
    NONE,
    ODD,
    EVEN,
    MARK,
    SPACE
  }

  /** How one side makes the other wait. */
  public enum Flow {
    NONE,
    XON_XOFF,
    RTS_CTS,
    DTR_DSR
  }
}
