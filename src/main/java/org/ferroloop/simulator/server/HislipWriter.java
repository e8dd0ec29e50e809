package org.ferroloop.simulator.server;

import java.io.IOException;
import java.io.OutputStream;
import org.ferroloop.transport.hislip.HislipMessage;

/** One channel's way out; a message goes out whole. Thread-safe. */
final class HislipWriter {
  private final OutputStream out;

  HislipWriter(OutputStream out) {
    this.out = out;
  }

  synchronized void write(HislipMessage message) throws IOException {
    message.write(out);
  }
}
