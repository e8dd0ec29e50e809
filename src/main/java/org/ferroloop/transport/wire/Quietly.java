package org.ferroloop.transport.wire;

import java.io.Closeable;
import java.io.IOException;
import org.slf4j.LoggerFactory;

/** Closing what is given up anyway: trouble is logged and stops nothing. */
public final class Quietly {
  private Quietly() {}

  public static void close(Closeable thing) {
    try {
      thing.close();
    } catch (IOException e) {
      LoggerFactory.getLogger(Quietly.class).debug("closing {}", thing, e);
    }
  }
}
