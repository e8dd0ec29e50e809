package org.ferroloop.simulator.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that is a stream of bytes. */
final class StreamOutlet implements Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(StreamOutlet.class);

  private final OutputStream out;
  private final Closeable line;

  /**
   * @param line what to close when the line is cut
   */
  StreamOutlet(OutputStream out, Closeable line) {
    this.out = out;
    this.line = line;
  }

  @Override
  public synchronized void send(byte[] bytes, boolean end) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      // Nobody is left to read the answer; the reading side notices and ends the connection.
      LOG.debug("an answer found its line closed", e);
    }
  }

  @Override
  public void cut() {
    try {
      line.close();
    } catch (IOException e) {
      LOG.debug("cutting a line", e);
    }
  }
}
