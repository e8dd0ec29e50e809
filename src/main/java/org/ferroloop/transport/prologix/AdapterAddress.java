package org.ferroloop.transport.prologix;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroloop.config.InputException;
import org.ferroloop.transport.Deadline;
import org.ferroloop.transport.LinkOptions;
import org.ferroloop.transport.wire.ByteWire;
import org.ferroloop.transport.wire.SerialWire;
import org.ferroloop.transport.wire.SocketWire;

/**
 * Where an adapter is: "TCP host:1234" (the port may be left out) or "ASRL/dev/ttyUSB0".
 *
 * @param host of a network adapter; empty for a serial one
 * @param port TCP port
 * @param device serial port; empty for a network adapter
 */
record AdapterAddress(String host, int port, String device) {
  /** The port of Prologix's own adapters. */
  private static final int DEFAULT_PORT = 1234;

  private static final Pattern TCP =
      Pattern.compile("TCP\\s+(\\[[^]]+]|[^:\\s]+)(?::(\\d{1,5}))?", Pattern.CASE_INSENSITIVE);

  static AdapterAddress parse(String text) {
    String bare = text.strip();
    Matcher tcp = TCP.matcher(bare);
    if (tcp.matches()) {
      int port = tcp.group(2) == null ? DEFAULT_PORT : Integer.parseInt(tcp.group(2));
      if (port >= 1 && port <= 65535) {
        return new AdapterAddress(tcp.group(1).toLowerCase(Locale.ROOT), port, "");
      }
    }
    if (bare.toUpperCase(Locale.ROOT).startsWith("ASRL")) {
      String device = bare.substring(4).replaceFirst("(?i)::INSTR$", "");
      if (!device.isEmpty()) {
        return new AdapterAddress("", 0, device);
      }
    }
    throw InputException.at(
        "adapter", 0, "", "\"" + text + "\"", "\"TCP host:1234\" or \"ASRL/dev/ttyUSB0\"");
  }

  ByteWire open(LinkOptions options, Deadline deadline) {
    return device.isEmpty()
        ? SocketWire.connect("adapter " + this, host, port, deadline)
        : SerialWire.open("adapter " + this, device, options.serial());
  }

  @Override
  public String toString() {
    return device.isEmpty() ? "TCP " + host + ":" + port : "ASRL" + device;
  }
}
