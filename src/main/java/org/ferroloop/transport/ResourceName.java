package org.ferroloop.transport;

import org.ferroloop.config.InputException;

/**
 * A VISA resource name: which wire, and what is at its end. {@link #toString} prints the canonical
 * form, which {@link #parse} reads back to an equal name. Grammar: VPP-4.3, section 4.3.1.
 */
public sealed interface ResourceName {
  /**
   * Reads a resource name; upper and lower case are the same, parts with a default may be left out
   * ("gpib::17" is GPIB0::17::INSTR).
   *
   * @throws InputException when it is none, or of an interface that FerroLoop has no link for
   */
  static ResourceName parse(String text) {
    return ResourceNameParser.parse(text);
  }

  /** A raw TCP socket with lines. */
  record Socket(int board, String host, int port) implements ResourceName {
    @Override
    public String toString() {
      return "TCPIP" + board + "::" + host + "::" + port + "::SOCKET";
    }
  }

  /** VXI-11; device is "inst0", or "gpib0,5" behind a gateway. */
  record Vxi11(int board, String host, String device) implements ResourceName {
    @Override
    public String toString() {
      return "TCPIP" + board + "::" + host + "::" + device + "::INSTR";
    }
  }

  /** HiSLIP; device is "hislip0", port 4880 unless given. */
  record Hislip(int board, String host, String device, int port) implements ResourceName {
    /** IVI-6.1's registered port. */
    public static final int DEFAULT_PORT = 4880;

    @Override
    public String toString() {
      String given = port == DEFAULT_PORT ? "" : "," + port;
      return "TCPIP" + board + "::" + host + "::" + device + given + "::INSTR";
    }
  }

  /** A serial port: a number, or the path of a device file. */
  record Serial(String port) implements ResourceName {
    @Override
    public String toString() {
      return "ASRL" + port + "::INSTR";
    }
  }

  /** USBTMC; vendor and product as 16-bit numbers. */
  record Usb(int board, int vendor, int product, String serial, int interfaceNumber)
      implements ResourceName {
    @Override
    public String toString() {
      return String.format(
          "USB%d::0x%04X::0x%04X::%s::%d::INSTR", board, vendor, product, serial, interfaceNumber);
    }
  }

  /** GPIB; secondary is -1 when there is none (0 is an address). */
  record Gpib(int board, int primary, int secondary) implements ResourceName {
    @Override
    public String toString() {
      return "GPIB" + board + "::" + primary + (secondary < 0 ? "" : "::" + secondary) + "::INSTR";
    }
  }
}
