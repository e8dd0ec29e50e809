package org.ferroloop.transport.prologix;

import java.io.ByteArrayOutputStream;

/** Data for the bus: CR, LF, ESC and plus would mean something to the adapter itself. */
final class Escapes {
  private static final int ESC = 27;

  private Escapes() {}

  /** The message with an ESC before each such byte, and the line feed that ends it. */
  static byte[] line(byte[] message) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(message.length + 16);
    for (byte b : message) {
      if (b == '\r' || b == '\n' || b == ESC || b == '+') {
        line.write(ESC);
      }
      line.write(b);
    }
    line.write('\n');
    return line.toByteArray();
  }
}
