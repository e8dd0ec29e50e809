package org.ferroloop.transport.nativelib;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import org.ferroloop.transport.OutputQueue;
import org.ferroloop.transport.wire.Quietly;

/** A session forwarded to a raw socket; a device clear is a new connection. */
public final class BridgedLine implements StandInLine {
  private static final byte[] TRIGGER = {'*', 'T', 'R', 'G'};

  private final InetSocketAddress address;
  private final Runnable cut;
  private OutputQueue output;
  private Socket socket;

  /**
   * @param cut breaks the session, as a pulled cable does
   */
  public BridgedLine(InetSocketAddress address, Runnable cut) {
    this.address = address;
    this.cut = cut;
    connect();
  }

  private synchronized void connect() {
    try {
      Socket fresh = new Socket();
      fresh.setTcpNoDelay(true);
      fresh.connect(address, 2000);
      OutputQueue own = new OutputQueue();
      socket = fresh;
      output = own;
      Thread thread = new Thread(() -> forward(fresh, own), "bridged line");
      thread.setDaemon(true);
      thread.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole lines are answers; what stays without its line feed is an answer without an end. */
  private void forward(Socket from, OutputQueue to) {
    byte[] some = new byte[1 << 16];
    try {
      InputStream in = from.getInputStream();
      for (int got = in.read(some); got >= 0; got = in.read(some)) {
        int start = 0;
        for (int i = 0; i < got; i++) {
          if (some[i] == '\n') {
            to.add(Arrays.copyOfRange(some, start, i), true);
            start = i + 1;
          }
        }
        if (start < got) {
          to.add(Arrays.copyOfRange(some, start, got), false);
        }
      }
    } catch (IOException e) {
      Quietly.close(from);
    }
    synchronized (this) {
      if (socket == from) {
        cut.run();
      }
    }
  }

  @Override
  public synchronized void write(byte[] bytes) {
    try {
      boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
      byte[] line = Arrays.copyOf(bytes, bytes.length + (ended ? 0 : 1));
      line[line.length - 1] = '\n';
      socket.getOutputStream().write(line);
    } catch (IOException e) {
      cut.run();
    }
  }

  @Override
  public OutputQueue.Piece take(int most, long millis) {
    OutputQueue now;
    synchronized (this) {
      now = output;
    }
    return now.take(most, millis);
  }

  /** Ends the wait of who takes. */
  public synchronized void abort() {
    output.abort();
  }

  /** Whether an abort came since the last call of this. */
  public synchronized boolean wasAborted() {
    return output.wasAborted();
  }

  @Override
  public int statusByte() {
    return 0;
  }

  @Override
  public synchronized void clear() {
    Socket old = socket;
    connect();
    Quietly.close(old);
  }

  @Override
  public void trigger() {
    write(TRIGGER);
  }
}
