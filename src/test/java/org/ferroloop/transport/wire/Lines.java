package org.ferroloop.transport.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.ferroloop.transport.ScriptedInstrument;

/** Serves a scripted instrument on a stream of bytes, with line feeds both ways. */
final class Lines {
  private Lines() {}

  /**
   * Until the stream ends.
   *
   * @param line closed to cut it
   */
  static void serve(
      ScriptedInstrument instrument, InputStream bytes, OutputStream out, Closeable line) {
    try (InputStream in = new BufferedInputStream(bytes, 65536)) {
      ScriptedInstrument.Session session = instrument.open(new StreamOutlet(out, line));
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          session.message(message.toByteArray());
          message.reset();
        } else {
          message.write(b);
        }
      }
    } catch (IOException e) {
      Quietly.close(line);
    }
  }

  /** Starts work that ends with the program. */
  static void inBackground(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private record StreamOutlet(OutputStream out, Closeable line)
      implements ScriptedInstrument.Outlet {
    @Override
    public void send(byte[] bytes, boolean end) {
      byte[] all = Arrays.copyOf(bytes, bytes.length + (end ? 1 : 0));
      if (end) {
        all[bytes.length] = '\n';
      }
      try {
        out.write(all);
      } catch (IOException e) {
        // The client has gone; a late answer goes nowhere, as on a real instrument.
        Quietly.close(line);
      }
    }

    @Override
    public void cut() {
      Quietly.close(line);
    }
  }
}
