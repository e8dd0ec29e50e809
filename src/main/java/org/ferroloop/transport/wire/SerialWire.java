package org.ferroloop.transport.wire;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.util.Locale;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkLost;
import org.ferroloop.transport.LinkRefused;
import org.ferroloop.transport.LinkTimeout;
import org.ferroloop.transport.SerialSettings;

/**
 * A serial port. The operating system counts its waits in tenths of a second, so a deadline may be
 * overrun by up to that.
 */
public final class SerialWire implements ByteWire {
  private static final int SLICE_MILLIS = 100;

  private final String name;
  private final SerialPort port;

  private SerialWire(String name, SerialPort port) {
    this.name = name;
    this.port = port;
  }

  /**
   * Opens a port for this program alone.
   *
   * @param name of the resource, for error texts
   * @param port VISA's number (1 is COM1 or ttyS0), or the path of a device file
   * @throws LinkRefused when there is no such port, it is in use, or not allowed
   */
  public static SerialWire open(String name, String port, SerialSettings settings) {
    String path = path(port);
    SerialPort serial;
    try {
      serial = SerialPort.getCommPort(path);
    } catch (SerialPortInvalidPortException e) {
      throw new LinkRefused(name, "there is no serial port " + path, e);
    }
    configure(serial, settings);
    if (!serial.openPort()) {
      throw new LinkRefused(
          name,
          "cannot open serial port "
              + path
              + " (system error "
              + serial.getLastErrorCode()
              + "): is it in use, and may this user use it (on Linux: group dialout)?",
          null);
    }
    return new SerialWire(name, serial);
  }

  private static String path(String port) {
    if (!port.chars().allMatch(Character::isDigit)) {
      return port;
    }
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows ? "COM" + port : "/dev/ttyS" + (Integer.parseInt(port) - 1);
  }

  private static void configure(SerialPort serial, SerialSettings settings) {
    int parity =
        switch (settings.parity()) {
          case NONE -> SerialPort.NO_PARITY;
          case ODD -> SerialPort.ODD_PARITY;
          case EVEN -> SerialPort.EVEN_PARITY;
          case MARK -> SerialPort.MARK_PARITY;
          case SPACE -> SerialPort.SPACE_PARITY;
        };
    int flow =
        switch (settings.flow()) {
          case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
          case XON_XOFF ->
              SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED
                  | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
          case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
          case DTR_DSR -> SerialPort.FLOW_CONTROL_DTR_ENABLED | SerialPort.FLOW_CONTROL_DSR_ENABLED;
        };
    int stop = settings.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
    serial.setComPortParameters(settings.baud(), settings.dataBits(), stop, parity);
    serial.setFlowControl(flow);
    serial.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, SLICE_MILLIS, 0);
  }

  @Override
  public void send(byte[] bytes, Deadline deadline) {
    if (deadline.passed()) {
      throw new LinkTimeout(name, "the deadline had passed before anything was sent", null);
    }
    if (bytes.length == 0) {
      return;
    }
    try (WriteGuard guard = new WriteGuard(this, deadline)) {
      int count = port.writeBytes(bytes, bytes.length);
      if (count == bytes.length) {
        return;
      }
      String what = "sending " + bytes.length + " bytes, " + Math.max(0, count) + " went";
      if (guard.struck()) {
        throw new LinkTimeout(name, what + ": nobody takes them", null);
      }
      throw new LinkLost(name, what + " (system error " + port.getLastErrorCode() + ")", null);
    }
  }

  @Override
  public int receive(byte[] into, Deadline deadline) {
    while (true) {
      if (deadline.passed() && port.bytesAvailable() == 0) {
        return 0;
      }
      int count = port.readBytes(into, into.length);
      if (count < 0) {
        throw new LinkLost(
            name,
            "receiving: the port is gone (system error " + port.getLastErrorCode() + ")",
            null);
      }
      if (count > 0) {
        return count;
      }
    }
  }

  /** False once it has been closed, also by a write that nobody took. */
  boolean isOpen() {
    return port.isOpen();
  }

  @Override
  public void close() {
    port.closePort();
  }
}
